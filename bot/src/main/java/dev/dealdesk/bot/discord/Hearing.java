package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Mention;
import dev.dealdesk.store.GuildId;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/**
 * Hears when somebody mentions Dealdesk. Of other messages Discord does not show it the text, and
 * an answer to one of its own is meant for people.
 */
final class Hearing extends ListenerAdapter {

  private final Actions actions;
  private final Calls calls;
  private final Handling handling;
  private final Running running;
  private final Language language;
  private final Roster roster;
  private final Recent recent = new Recent();

  Hearing(
      Actions actions,
      Calls calls,
      Handling handling,
      Running running,
      Language language,
      Roster roster) {
    this.actions = actions;
    this.calls = calls;
    this.handling = handling;
    this.running = running;
    this.language = language;
    this.roster = roster;
  }

  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    Member member = event.getMember();
    if (member == null || event.getAuthor().isBot() || !isMentioned(event.getMessage())) {
      return;
    }
    if (recent.add(event.getMessageIdLong())) {
      actions
          .mention()
          .ifPresent(mention -> running.start(() -> hear(mention, member, event.getMessage())));
    }
  }

  private static boolean isMentioned(Message message) {
    String self = message.getJDA().getSelfUser().getId();
    String text = message.getContentRaw();
    return text.contains("<@" + self + ">") || text.contains("<@!" + self + ">");
  }

  private void hear(Mention mention, Member member, Message message) {
    Guild guild = member.getGuild();
    roster.present(guild);
    Call call =
        calls.heard(
            message,
            member,
            Quotes.of(message, guild.getIdLong()).inputs(),
            language.of(new GuildId(guild.getIdLong())));
    handling.handle(guild, mention, call, new AnswersToMessage(message, call.texts()));
  }
}
