package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.entry.Entries;
import dev.dealdesk.bot.naming.Resolver;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Money;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.forecast.Adjustment;
import dev.dealdesk.store.forecast.ForecastSheet;
import dev.dealdesk.store.person.Person;
import dev.dealdesk.store.workspace.Right;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A manager says what to expect of an owner, in the place of what the opportunities come to. */
public final class AdjustForecast implements Action {

  static final String WHOSE = "whose";

  private static final String ROUTE = "forecast.adjust";
  private static final String AMOUNT = "amount";
  private static final String NOTE = "note";
  private static final int LONGEST_NOTE = 300;

  private final Work work;

  public AdjustForecast(Store store) {
    work = new Work(store);
  }

  static Press press(Lens lens) {
    return lens.press(ROUTE);
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply run(Call call) {
    return call.inputs().has(AMOUNT)
        ? work.write(call, desk -> about(call, desk, true))
        : work.prepare(call, Right.MANAGE, desk -> about(call, desk, false));
  }

  private static Reply about(Call call, Desk desk, boolean entered) {
    Resolved<Lens> lens = new LensReader(call, desk, ROUTE).read("quarter");
    Resolved<Person> owner = new Resolver(call, desk, ROUTE).person(WHOSE);
    return Resolved.firstQuestion(lens, owner)
        .orElseGet(() -> {
          Lens through = lens.got().orElseThrow();
          Person whose = owner.got().orElseThrow();
          return entered
              ? enter(call, desk, through, whose)
              : new Reply.Ask(form(call, desk, through, whose));
        });
  }

  private static Form form(Call call, Desk desk, Lens lens, Person owner) {
    Texts texts = call.texts();
    Optional<Adjustment> present =
        Forecasting.sheet(desk, lens, call.at()).owners().stream()
            .filter(of -> of.owner().equals(Optional.of(owner)))
            .findFirst()
            .flatMap(ForecastSheet.OfOwner::adjustment);
    return new Form(
        texts.label("forecast.adjust.title", "name", owner.name()),
        press(lens).with(WHOSE, Lens.owner(owner)),
        List.of(
            new Form.TextField(
                AMOUNT,
                texts.label("forecast.adjust.amount"),
                present.map(word -> word.amount().amount().toPlainString()).orElse(""),
                texts.label("forecast.adjust.hint"),
                true,
                false),
            new Form.TextField(
                NOTE,
                texts.label("forecast.adjust.note"),
                present.map(Adjustment::note).orElse(""),
                "",
                false,
                true)));
  }

  private static Reply enter(Call call, Desk desk, Lens lens, Person owner) {
    Currency base = desk.workspace().currency();
    Entries entries = new Entries(call, desk.workspace(), ROUTE, true);
    Resolved<Optional<Money>> amount = entries.money(AMOUNT, base);
    Resolved<Optional<String>> note = entries.text(NOTE, LONGEST_NOTE);
    Optional<Reply> question = Resolved.firstQuestion(amount, note);
    if (question.isPresent()) {
      return question.get();
    }
    Optional<Money> said = amount.got().flatMap(money -> money);
    if (said.filter(money -> !money.currency().equals(base)).isPresent()) {
      return Reply.refuse(
          call.texts().say("forecast.adjust.currency", "code", base.getCurrencyCode()));
    }
    desk.forecasts()
        .adjust(owner, Forecasting.period(lens), said, note.got().flatMap(n -> n).orElse(""));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Text(
            call.texts()
                .say(
                    "forecast.adjust.done",
                    "name",
                    owner.name(),
                    "said",
                    said.isPresent(),
                    "amount",
                    said.<Object>map(money -> money).orElse(""))));
    blocks.addAll(new ForecastPage(call, desk, lens).blocks());
    return new Reply.Edit(List.of(new Block.Panel(Colour.PLAIN, blocks)));
  }
}
