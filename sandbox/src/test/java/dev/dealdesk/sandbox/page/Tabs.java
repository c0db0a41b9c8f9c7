package dev.dealdesk.sandbox.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tabs of one browser, used again by one test after the other: a new one takes its time. */
final class Tabs {
  private final BrowserContext context;
  private final List<Page> pages = new ArrayList<>();
  private final List<String> errors = new CopyOnWriteArrayList<>();
  private int used;

  Tabs(Browser browser) {
    context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1100, 800));
  }

  Page next() {
    if (used == pages.size()) {
      pages.add(listenedTo(context.newPage()));
    }
    return pages.get(used++);
  }

  private Page listenedTo(Page page) {
    page.onPageError(errors::add);
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        errors.add(message.text());
      }
    });
    return page;
  }

  /** Leaves all pages, and returns what their scripts threw and what they were not allowed. */
  List<String> leave() {
    pages.stream().limit(used).forEach(page -> page.navigate("about:blank"));
    used = 0;
    List<String> thrown = List.copyOf(errors);
    errors.clear();
    return thrown;
  }
}
