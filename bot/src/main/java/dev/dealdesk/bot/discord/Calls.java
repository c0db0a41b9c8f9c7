package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.text.Bundles;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.GuildId;
import java.time.Clock;
import java.util.Objects;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.Interaction;

/** Makes calls of interactions and messages. */
record Calls(Bundles texts, Clock clock) {

  /** The words of the person's own language. */
  Texts language(Interaction interaction) {
    return texts.in(interaction.getUserLocale().toLocale());
  }

  /** Of an interaction in a server that Dealdesk is in. */
  Call call(Interaction interaction, Inputs inputs) {
    return call(interaction, Objects.requireNonNull(interaction.getMember()), inputs);
  }

  /** Of an interaction of a member, wherever it is. */
  Call call(Interaction interaction, Member member, Inputs inputs) {
    Guild guild = member.getGuild();
    return new Call(
        interaction.getIdLong(),
        new GuildId(guild.getIdLong()),
        guild.getName(),
        interaction.getChannelIdLong(),
        Arrival.person(member),
        inputs,
        language(interaction),
        interaction.getUserLocale().toLocale(),
        clock.instant());
  }

  /** Of a message in which Dealdesk was mentioned. */
  Call heard(Message message, Member member, Inputs inputs, Texts language) {
    Guild guild = member.getGuild();
    return new Call(
        message.getIdLong(),
        new GuildId(guild.getIdLong()),
        guild.getName(),
        message.getChannelIdLong(),
        Arrival.person(member),
        inputs,
        language,
        language.locale(),
        clock.instant());
  }
}
