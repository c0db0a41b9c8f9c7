package dev.dealdesk.bot.notice;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Command;
import dev.dealdesk.bot.command.Option;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Visibility;
import dev.dealdesk.store.notice.Preferences;
import java.util.List;
import java.util.Set;

/** {@code /notices}: what a person is told, when, and whether it reaches them. */
final class ShowNotices implements Command {

  static final String ROUTE = "notices";

  private final Panels panels;

  ShowNotices(Panels panels) {
    this.panels = panels;
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public Visibility visibility() {
    return Visibility.PRIVATE;
  }

  /** Whoever looks here after their messages were refused may have changed that. */
  @Override
  public Reply run(Call call) {
    var panel = panels.after(call, Preferences::tryAgain);
    return Question.asked(call.inputs())
        ? new Reply.Edit(panel)
        : new Reply.Say(Visibility.PRIVATE, panel, Set.of());
  }
}
