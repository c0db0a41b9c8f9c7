package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.UserId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/**
 * The blocks of one message, sure to be within Discord's limits.
 *
 * @param pings the only people the message notifies
 */
record Sheet(List<Block> blocks, Set<UserId> pings) {

  /** More messages than this, and a reply becomes a flood. */
  private static final int MOST_MESSAGES = 5;

  /** A reply as the messages it takes. */
  static List<Sheet> sheets(List<Block> blocks, Set<UserId> pings, Texts texts) {
    List<List<Block>> pages = Paging.of(shown(blocks), Size.MESSAGE);
    if (pages.size() > MOST_MESSAGES) {
      List<List<Block>> rest = pages.subList(MOST_MESSAGES - 1, pages.size());
      List<Block> last =
          new Squeeze(texts).into(Size.MESSAGE, rest.stream().flatMap(List::stream).toList());
      pages = Stream.concat(pages.stream().limit(MOST_MESSAGES - 1), Stream.of(last)).toList();
    }
    return pages.stream().map(page -> new Sheet(page, pings)).toList();
  }

  /** What has to be a single message. */
  static Sheet single(List<Block> blocks, Set<UserId> pings, Texts texts) {
    return new Sheet(new Squeeze(texts).into(Size.MESSAGE, shown(blocks)), pings);
  }

  MessageCreateData created() {
    return new MessageCreateBuilder()
        .useComponentsV2()
        .setComponents(Drawing.of(blocks))
        .setAllowedMentions(EnumSet.noneOf(MentionType.class))
        .mentionUsers(pings.stream().mapToLong(UserId::value).toArray())
        .build();
  }

  /** The same for a message that is there already: its former pictures and files go. */
  MessageEditData edited() {
    return new MessageEditBuilder()
        .useComponentsV2()
        .setComponents(Drawing.of(blocks))
        .setAttachments(List.of())
        .setAllowedMentions(EnumSet.noneOf(MentionType.class))
        .mentionUsers(pings.stream().mapToLong(UserId::value).toArray())
        .build();
  }

  /** Without what Discord refuses to show: texts of nothing, rows and panels without content. */
  private static List<Block> shown(List<Block> blocks) {
    return blocks.stream().map(Sheet::trimmed).filter(Sheet::isShown).toList();
  }

  private static Block trimmed(Block block) {
    return block instanceof Block.Panel(var colour, var inner)
        ? new Block.Panel(colour, shown(inner))
        : block;
  }

  private static boolean isShown(Block block) {
    return switch (block) {
      case Block.Text text -> !text.markdown().isBlank();
      case Block.Buttons row -> !row.buttons().isEmpty();
      case Block.Menu menu -> !menu.choices().isEmpty();
      case Block.Panel panel -> !panel.blocks().isEmpty();
      case Block.Section _, Block.PersonMenu _, Block.RoleMenu _, Block.Divider _ -> true;
      case Block.Picture _, Block.Download _ -> true;
    };
  }
}
