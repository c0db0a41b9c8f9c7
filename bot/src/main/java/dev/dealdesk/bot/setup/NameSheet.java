package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.store.Bilingual;
import dev.dealdesk.store.setup.Catalog;
import java.util.List;

/** What a contact role or a lost reason is called. */
record NameSheet(Scene scene) implements Sheet {

  @Override
  public String title() {
    return scene.label("setup.entry.edit_title", "name", name().in(scene.texts().locale()));
  }

  private Catalog catalog() {
    return Lists.catalog(scene.call().inputs().text("of").orElseThrow());
  }

  private int id() {
    return Spot.in(scene.call().inputs()).id();
  }

  private Bilingual name() {
    return Lists.find(scene.desk(), catalog(), id()).orElseThrow().name();
  }

  @Override
  public List<Form.Field> fields() {
    return new Fields(scene).names(name());
  }

  @Override
  public Reply entered() {
    Fields fields = new Fields(scene);
    Resolved<Bilingual> names = fields.names();
    return names
        .question()
        .orElseGet(() ->
            fields.set(
                Spot.of(Lists.one(catalog()), id()),
                catalog().named(id(), names.got().orElseThrow())));
  }
}
