package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.store.setup.Wish;
import dev.dealdesk.store.workspace.RiskFlag;
import dev.dealdesk.store.workspace.RiskRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The numbers of a risk flag. */
record RiskSheet(Scene scene) implements Sheet {

  private static final String WITHIN = "within-days";
  private static final int MOST = 3650;

  private RiskFlag flag() {
    return RiskFlag.of(scene.call().inputs().text(Spot.AT).orElseThrow());
  }

  private RiskRule rule() {
    return scene.desk().settings().riskRules().of(flag());
  }

  /** The field says what the number counts. */
  private String number() {
    return "at-least-" + flag().unit().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String title() {
    return new RuleWords(scene).name(flag());
  }

  @Override
  public List<Form.Field> fields() {
    List<Form.Field> fields = new ArrayList<>();
    rule().atLeast().ifPresent(now -> fields.add(field(number(), now)));
    rule().withinDays().ifPresent(now -> fields.add(field(WITHIN, now)));
    return fields;
  }

  private Form.Field field(String name, int now) {
    return new Form.TextField(
        name,
        scene.label("setup.field." + name),
        new Fields(scene).shown(name, String.valueOf(now)),
        scene.label("setup.hint.whole", "most", MOST),
        true,
        false);
  }

  @Override
  public Reply entered() {
    Fields fields = new Fields(scene);
    Resolved<Integer> atLeast = fields.whole(number(), MOST);
    Resolved<Integer> within =
        rule().withinDays().isPresent() ? fields.whole(WITHIN, MOST) : new Resolved.Absent<>();
    return Resolved.firstQuestion(atLeast, within)
        .orElseGet(() -> {
          List<Wish> wishes = new ArrayList<>();
          atLeast.got().ifPresent(number -> wishes.add(Wish.atLeast(flag(), number)));
          within.got().ifPresent(days -> wishes.add(Wish.within(flag(), days)));
          return fields.set(Spot.of(Spot.View.RISK, flag().code()), wishes);
        });
  }
}
