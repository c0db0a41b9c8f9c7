package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.workspace.Right;

/** The forms of the panels: each opens, and is read once it was sent. */
public final class EnterSetting implements Action {

  static final String ROUTE = "setup.form";
  static final String PAPER = "paper";
  static final String PERSON = "person";

  private final Work work;

  public EnterSetting(Store store) {
    work = new Work(store);
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply run(Call call) {
    Inputs inputs = call.inputs();
    return Question.wantsForm(inputs) || !Question.entered(inputs)
        ? work.prepare(call, Right.CONFIGURE, desk -> asked(call, desk))
        : work.write(
            call,
            desk -> {
              desk.session().author(Right.CONFIGURE);
              return sheet(Scene.of(call, desk)).entered();
            });
  }

  private static Reply asked(Call call, Desk desk) {
    if (!Question.wantsForm(call.inputs()) && isNobody(call)) {
      return Reply.refuse(call.texts().say("setup.quota.not_member"));
    }
    Scene scene = Scene.of(call, desk);
    Sheet sheet = sheet(scene);
    Press form = Question.form(call, ROUTE);
    // Who mends what they entered has still seen what they saw first.
    Press press = Question.wantsForm(call.inputs()) ? form : form.with(Scene.SEEN, scene.seen());
    return new Reply.Ask(new Form(sheet.title(), press, sheet.fields()));
  }

  private static boolean isNobody(Call call) {
    return call.inputs().has(PERSON) && call.inputs().person(PERSON).isEmpty();
  }

  private static Sheet sheet(Scene scene) {
    return switch (Paper.of(scene.call().inputs().text(PAPER).orElseThrow())) {
      case NEW_STAGE -> new NewStageSheet(scene);
      case STAGE -> new StageSheet(scene);
      case NEW_NAME -> new NewNameSheet(scene);
      case NAME -> new NameSheet(scene);
      case CURRENCY -> new CurrencySheet(scene);
      case RATE -> new RateSheet(scene);
      case ZONE -> new ZoneSheet(scene);
      case HOURS -> new HoursSheet(scene);
      case QUOTA -> new QuotaSheet(scene);
      case RISK -> new RiskSheet(scene);
    };
  }
}
