package dev.dealdesk.bot.discord;

import dev.dealdesk.bot.command.Inputs;
import dev.dealdesk.bot.command.MemberMenu;
import dev.dealdesk.bot.command.Person;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Upload;
import dev.dealdesk.store.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.IMentionable;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message.Attachment;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.context.MessageContextInteraction;
import net.dv8tion.jda.api.interactions.commands.context.UserContextInteraction;
import net.dv8tion.jda.api.interactions.components.selections.EntitySelectInteraction;
import net.dv8tion.jda.api.interactions.components.selections.StringSelectInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;

/** Gathers what came with an interaction, in the desk's own words. */
final class Arrival {

  private final Map<String, List<String>> values = new HashMap<>();
  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, Upload> files = new HashMap<>();

  static Inputs typed(List<OptionMapping> options) {
    Arrival arrival = new Arrival();
    options.forEach(arrival::take);
    return arrival.inputs();
  }

  static Inputs quoted(MessageContextInteraction menu) {
    Guild guild = Objects.requireNonNull(menu.getGuild());
    return Quotes.of(menu.getTarget(), guild.getIdLong()).inputs();
  }

  static Inputs shown(UserContextInteraction menu) {
    Arrival arrival = new Arrival();
    Member member = menu.getTargetMember();
    arrival.take(MemberMenu.MEMBER, member == null ? menu.getTarget() : member);
    return arrival.inputs();
  }

  static Inputs pressed(Press press) {
    return new Arrival().take(press).inputs();
  }

  static Inputs chosen(CustomId id, StringSelectInteraction menu) {
    Arrival arrival = new Arrival().take(id.press());
    id.menu().ifPresent(name -> arrival.values.put(name, menu.getValues()));
    return arrival.inputs();
  }

  static Inputs chosen(CustomId id, EntitySelectInteraction menu) {
    Arrival arrival = new Arrival().take(id.press());
    id.menu().ifPresent(name -> menu.getValues().forEach(each -> arrival.take(name, each)));
    return arrival.inputs();
  }

  static Inputs entered(Press press, List<ModalMapping> fields) {
    Arrival arrival = new Arrival().take(press);
    fields.forEach(arrival::take);
    return arrival.inputs();
  }

  static Person person(Member member) {
    Set<Long> roles =
        member.getUnsortedRoles().stream().map(ISnowflake::getIdLong).collect(Collectors.toSet());
    return new Person(
        new UserId(member.getIdLong()),
        member.getEffectiveName(),
        roles,
        member.hasPermission(Permission.MANAGE_SERVER),
        member.getUser().isBot());
  }

  private Inputs inputs() {
    return new Inputs(values, people, files);
  }

  private Arrival take(Press press) {
    press.inputs().forEach((name, value) -> values.put(name, List.of(value)));
    return this;
  }

  private void take(OptionMapping option) {
    switch (option.getType()) {
      case USER -> {
        Member member = option.getAsMember();
        take(option.getName(), member == null ? option.getAsUser() : member);
      }
      case ATTACHMENT -> files.put(option.getName(), upload(option.getAsAttachment()));
      default -> values.put(option.getName(), List.of(option.getAsString()));
    }
  }

  private void take(ModalMapping field) {
    List<String> entered =
        switch (field.getType()) {
          case STRING_SELECT -> field.getAsStringList();
          default -> List.of(field.getAsString());
        };
    values.put(field.getCustomId(), entered);
  }

  /**
   * A member who is chosen stands among the people, and with the id among the values. Somebody who
   * is not in the server is only mentioned: the desk may know them from before.
   */
  private void take(String name, IMentionable mentioned) {
    values.put(name, List.of(mentioned.getId()));
    switch (mentioned) {
      case Member member -> people.put(name, person(member));
      case User user -> values.put(name, List.of(user.getAsMention()));
      default -> {}
    }
  }

  private static Upload upload(Attachment file) {
    return new Upload(file.getFileName(), file.getSize(), file.getUrl());
  }
}
