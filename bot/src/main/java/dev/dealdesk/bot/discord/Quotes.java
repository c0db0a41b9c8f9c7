package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Quote;
import dev.dealdesk.store.UserId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Mentions;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Message.Attachment;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.messages.MessageSnapshot;

/** Messages that something is done with, in the desk's own words. */
final class Quotes {

  private Quotes() {}

  /**
   * @param guild of the server; a message that comes with an interaction does not say it
   */
  static Quote of(Message message, long guild) {
    return new Quote(
        Message.JUMP_URL.formatted(guild, message.getChannelId(), message.getId()),
        new UserId(message.getAuthor().getIdLong()),
        name(message),
        text(message),
        message.getTimeCreated().toInstant());
  }

  private static String name(Message message) {
    Member member = message.getMember();
    return member == null ? message.getAuthor().getEffectiveName() : member.getEffectiveName();
  }

  /** What was written or forwarded, else the names of the files. */
  private static String text(Message message) {
    String written = plain(message.getContentRaw(), message.getMentions(), message);
    if (!written.isBlank()) {
      return written;
    }
    List<MessageSnapshot> forwarded = message.getMessageSnapshots();
    return forwarded.isEmpty()
        ? files(message.getAttachments())
        : forwarded.stream()
            .map(each -> plain(each.getContentRaw(), each.getMentions(), message))
            .collect(Collectors.joining("\n"));
  }

  private static String files(List<Attachment> attachments) {
    return attachments.stream().map(Attachment::getFileName).collect(Collectors.joining("\n"));
  }

  /** Mentions as people read them; a mention of Dealdesk is not meant for anybody else. */
  private static String plain(String raw, Mentions mentions, Message message) {
    String text = raw.replaceAll("<@!?" + message.getJDA().getSelfUser().getId() + ">", "");
    for (User user : mentions.getUsers()) {
      text = text.replaceAll("<@!?" + user.getId() + ">", "@" + quoted(user.getEffectiveName()));
    }
    for (GuildChannel channel : mentions.getChannels()) {
      text = text.replace(channel.getAsMention(), "#" + channel.getName());
    }
    return text.strip();
  }

  private static String quoted(String name) {
    return Matcher.quoteReplacement(name);
  }
}
