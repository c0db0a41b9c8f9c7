package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Attachment;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Press;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.FileUpload;

/** Draws the blocks of one message as Discord's components. */
final class Drawing {

  /** Discord refuses a message in which two components have the same id. */
  private final Set<String> ids = new HashSet<>();

  private Drawing() {}

  static List<MessageTopLevelComponent> of(List<Block> blocks) {
    Drawing drawing = new Drawing();
    List<MessageTopLevelComponent> drawn = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Panel panel) {
        drawn.add(drawing.panel(panel));
      } else {
        drawing.parts(block).map(MessageTopLevelComponent.class::cast).forEach(drawn::add);
      }
    }
    return drawn;
  }

  private Container panel(Block.Panel panel) {
    return Container.of(panel.blocks().stream().flatMap(this::parts).toList())
        .withAccentColor(panel.colour().rgb());
  }

  private Stream<ContainerChildComponent> parts(Block block) {
    return switch (block) {
      case Block.Text text -> Stream.of(TextDisplay.of(text.markdown()));
      case Block.Section section ->
          Stream.of(Section.of(button(section.button()), TextDisplay.of(section.markdown())));
      case Block.Buttons row -> rows(row);
      case Block.Menu menu -> Stream.of(ActionRow.of(menu(menu)));
      case Block.PersonMenu menu ->
          Stream.of(entities(SelectTarget.USER, menu.press(), menu.name(), menu.placeholder()));
      case Block.RoleMenu menu ->
          Stream.of(entities(SelectTarget.ROLE, menu.press(), menu.name(), menu.placeholder()));
      case Block.Divider() -> Stream.of(Separator.createDivider(Separator.Spacing.SMALL));
      case Block.Picture picture -> Stream.of(gallery(picture));
      case Block.Download download -> Stream.of(FileDisplay.fromFile(upload(download.file())));
      case Block.Panel(_, _) -> throw new IllegalArgumentException("A panel in a panel");
    };
  }

  private Stream<ContainerChildComponent> rows(Block.Buttons row) {
    Collection<Button> buttons = row.buttons().stream().map(this::button).toList();
    return ActionRow.partitionOf(buttons).stream().map(ContainerChildComponent.class::cast);
  }

  private Button button(dev.dealdesk.bot.command.Button button) {
    ButtonStyle style =
        switch (button.weight()) {
          case MAIN -> ButtonStyle.PRIMARY;
          case NORMAL -> ButtonStyle.SECONDARY;
          case GOOD -> ButtonStyle.SUCCESS;
          case DANGER -> ButtonStyle.DANGER;
        };
    String label = Cut.label(Button.LABEL_MAX_LENGTH, button.label());
    return Button.of(style, unique(CustomId.of(button.press())), label)
        .withDisabled(!button.enabled());
  }

  private StringSelectMenu menu(Block.Menu menu) {
    return StringSelectMenu.create(unique(CustomId.ofMenu(menu.press(), menu.name())))
        .setPlaceholder(Cut.label(100, menu.placeholder()))
        .setRequiredRange(1, Math.min(menu.most(), menu.choices().size()))
        .addOptions(menu.choices().stream().map(Drawing::option).toList())
        .build();
  }

  private ActionRow entities(SelectTarget what, Press press, String name, String placeholder) {
    String id = unique(CustomId.ofMenu(press, name));
    return ActionRow.of(
        EntitySelectMenu.create(id, what).setPlaceholder(Cut.label(100, placeholder)).build());
  }

  static SelectOption option(Choice choice) {
    SelectOption option =
        SelectOption.of(Cut.label(SelectOption.LABEL_MAX_LENGTH, choice.label()), choice.value())
            .withDefault(choice.chosen());
    return choice.description().isBlank()
        ? option
        : option.withDescription(
            Cut.label(SelectOption.DESCRIPTION_MAX_LENGTH, choice.description()));
  }

  private static MediaGallery gallery(Block.Picture picture) {
    return MediaGallery.of(
        MediaGalleryItem.fromFile(upload(picture.file()))
            .withDescription(
                Cut.label(MediaGalleryItem.MAX_DESCRIPTION_LENGTH, picture.description())));
  }

  private static FileUpload upload(Attachment file) {
    return FileUpload.fromData(file.bytes(), file.name());
  }

  private String unique(CustomId id) {
    return Stream.iterate(0, copy -> copy + 1)
        .map(copy -> id.copy(copy).spelled())
        .filter(ids::add)
        .findFirst()
        .orElseThrow();
  }
}
