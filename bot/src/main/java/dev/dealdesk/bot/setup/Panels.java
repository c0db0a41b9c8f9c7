package dev.dealdesk.bot.setup;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.store.setup.Catalog;
import dev.dealdesk.store.workspace.RiskFlag;
import java.util.List;

/** Draws each part of the settings. */
final class Panels {

  private Panels() {}

  static List<Block> of(Scene scene, Spot spot) {
    return List.of(new Block.Panel(Colour.PLAIN, inside(scene, spot)));
  }

  private static List<Block> inside(Scene scene, Spot spot) {
    return switch (spot.view()) {
      case ALL -> new Glance(scene).blocks();
      case LOG -> new LogPanel(scene).blocks();
      case PROCESS -> new CatalogPanel(scene, Catalog.STAGES).blocks();
      case ROLES -> new CatalogPanel(scene, Catalog.ROLES).blocks();
      case REASONS -> new CatalogPanel(scene, Catalog.REASONS).blocks();
      case STAGE -> new EntryPanel(scene, Catalog.STAGES, spot.id()).blocks();
      case ROLE -> new EntryPanel(scene, Catalog.ROLES, spot.id()).blocks();
      case REASON -> new EntryPanel(scene, Catalog.REASONS, spot.id()).blocks();
      case TEMPLATES -> new TemplatePanel(scene).choice();
      case TEMPLATE -> new TemplatePanel(scene).preview(Templates.of(spot.at().orElseThrow()));
      case MONEY -> new MoneyPanel(scene).blocks();
      case GENERAL -> new GeneralPanel(scene).blocks();
      case HOURS -> new HoursPanel(scene).blocks();
      case ACCESS -> new AccessPanel(scene).blocks();
      case QUOTAS -> new QuotaPanel(scene).blocks();
      case RISKS -> new RiskPanel(scene).blocks();
      case RISK -> new FlagPanel(scene, RiskFlag.of(spot.at().orElseThrow())).blocks();
    };
  }
}
