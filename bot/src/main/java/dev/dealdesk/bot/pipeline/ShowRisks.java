package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Block;
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
import dev.dealdesk.store.workspace.RiskFlag;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code /pipeline risks}: what is at risk, counted by flag, and from there each with its remedy.
 */
public final class ShowRisks implements Command {

  static final String ROUTE = "pipeline risks";
  static final String SHARE = "share";

  private final Bundles bundles = new Bundles();
  private final Work work;
  private final List<Option> options;

  public ShowRisks(Store store) {
    work = new Work(store);
    options =
        List.of(
            Option.text(Whose.INPUT, Whose.completer(new Names(store))),
            Option.choice(
                RiskPage.FLAG,
                Stream.concat(
                        Stream.of(RiskPage.ANY), Stream.of(RiskFlag.values()).map(RiskFlag::code))
                    .toArray(String[]::new)));
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
        desk -> {
          var whose = Whose.read(call, desk, ROUTE);
          return whose
              .question()
              .orElseGet(
                  () -> shown(call, desk, RiskPage.in(call.inputs(), whose.got().orElseThrow())));
        });
  }

  /** What everybody sees stays in the language in which it was shown to them. */
  private Call inItsLanguage(Call call) {
    return RiskPage.language(call.inputs())
        .map(language -> call.speaking(bundles.in(Locale.of(language))))
        .orElse(call);
  }

  private static Reply shown(Call call, Desk desk, RiskPage page) {
    return call.inputs().has(SHARE)
        ? new Reply.Say(
            Visibility.PUBLIC, blocks(call, desk, page.shared(call.texts().locale())), Set.of())
        : Page.shown(call.inputs(), blocks(call, desk, page));
  }

  private static List<Block> blocks(Call call, Desk desk, RiskPage page) {
    RiskView view =
        new RiskView(call, desk, page, desk.risks().summary(page.whose().scope(), call.at()));
    return page.shown()
        .map(shown -> new RiskList(view, shown).blocks())
        .orElseGet(() -> new RiskGlance(view).blocks());
  }
}
