package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Inputs;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/** As which server's member somebody acts. */
record Membership(Line line) {

  /**
   * The member that Discord shows with the interaction; in a direct message, whom Discord says the
   * person is now in the server that was named there. Empty where there is none.
   */
  Optional<Member> of(Interaction interaction, Inputs inputs) {
    return interaction.getGuild() == null
        ? Afar.server(inputs)
            .flatMap(line::server)
            .flatMap(guild -> present(guild, interaction.getUser().getIdLong()))
        : Optional.ofNullable(interaction.getMember())
            .filter(_ -> interaction.isFromAttachedGuild());
  }

  /**
   * Makes sure that somebody is a member, also of a server that another process serves.
   *
   * @throws ErrorResponseException where they are not
   */
  static void require(JDA jda, long guild, long person) {
    Route.CompiledRoute route =
        Route.Guilds.GET_MEMBER.compile(Long.toString(guild), Long.toString(person));
    new RestActionImpl<>(jda, route, (answer, _) -> answer.getObject()).complete();
  }

  private static Optional<Member> present(Guild guild, long person) {
    try {
      return Optional.of(guild.retrieveMemberById(person).useCache(false).complete());
    } catch (ErrorResponseException gone) {
      if (gone.isServerError()) {
        throw gone;
      }
      return Optional.empty();
    }
  }
}
