package dev.dealdesk.bot.opportunity;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Page;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code /opportunity list}: a page at a time, with the exact totals of all of them. */
public final class ListOpportunities implements Command {

  static final String ROUTE = "opportunity list";

  private static final String SHARE = "share";

  private final Bundles bundles = new Bundles();
  private final Work work;
  private final List<Option> options;

  public ListOpportunities(Store store) {
    work = new Work(store);
    Names names = new Names(store);
    options =
        List.of(
            Option.of("mine", Option.Kind.YES_NO),
            Option.text("owner", names.person()),
            Option.text("stage", names.stage()),
            Option.text("account", names.account()),
            Option.choice("status", "open", "won", "lost", "all"),
            Option.choice("closing", "overdue", "month", "next_month", "quarter", "next_quarter"),
            Option.text("closing-after"),
            Option.text("closing-before"),
            Option.text("amount-from"),
            Option.text("amount-to"),
            Option.choice("sort", "close_date", "amount", "stage", "changed", "created", "name"));
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public List<Option> options() {
    return options;
  }

  @Override
  public Visibility visibility() {
    return Visibility.PRIVATE;
  }

  @Override
  public Reply run(Call arrived) {
    Call call = inItsLanguage(arrived);
    return work.read(
        call,
        desk ->
            switch (new ListReader(call, desk).read()) {
              case ListReader.Read.Asks(var question) -> question;
              case ListReader.Read.Understood(var query) -> shown(call, desk, query);
            });
  }

  /** A list for everybody stays in the language in which it was shown to them. */
  private Call inItsLanguage(Call call) {
    return ListView.in(call.inputs())
        .language()
        .map(language -> call.speaking(bundles.in(Locale.of(language))))
        .orElse(call);
  }

  private static Reply shown(Call call, Desk desk, ListQuery query) {
    return call.inputs().has(SHARE)
        ? new Reply.Say(
            Visibility.PUBLIC,
            new ListPage(call, desk, query, ListView.shared(call.texts().locale())).blocks(),
            Set.of())
        : Page.shown(
            call.inputs(), new ListPage(call, desk, query, ListView.in(call.inputs())).blocks());
  }
}
