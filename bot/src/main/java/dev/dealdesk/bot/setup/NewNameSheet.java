package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.setup.Catalog;
import dev.dealdesk.store.setup.SettingOutcome;
import dev.dealdesk.store.setup.Setup;
import java.util.List;

/** A contact role or a lost reason to be added. */
record NewNameSheet(Scene scene) implements Sheet {

  @Override
  public String title() {
    return scene.label("setup.list.add." + Lists.code(catalog()));
  }

  private Catalog catalog() {
    return Lists.catalog(scene.call().inputs().text("of").orElseThrow());
  }

  @Override
  public List<Form.Field> fields() {
    return new Fields(scene).names(new Bilingual("", ""));
  }

  @Override
  public Reply entered() {
    Fields fields = new Fields(scene);
    Resolved<Bilingual> names = fields.names();
    return names
        .question()
        .orElseGet(() -> {
          SettingOutcome outcome = add(names.got().orElseThrow());
          return fields.told(
              outcome, Fields.added(outcome, Lists.one(catalog()), Lists.whole(catalog())));
        });
  }

  private SettingOutcome add(Bilingual name) {
    Setup setup = scene.desk().setup();
    return switch (catalog()) {
      case ROLES -> setup.addRole(name);
      case REASONS -> setup.addLostReason(name);
      case STAGES -> throw new IllegalStateException("A stage has a form of its own");
    };
  }
}
