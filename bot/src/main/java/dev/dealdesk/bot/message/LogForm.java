package dev.dealdesk.bot.message;

import dev.dealdesk.bot.command.Button;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Choice;
import dev.dealdesk.bot.command.Form;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Question;
import dev.dealdesk.bot.command.Quote;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.naming.Names;
import dev.dealdesk.bot.text.Texts;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.thread.OpportunityThread;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The form of a message that is to be logged: to which opportunity, as what, in which words. */
record LogForm(Call call, Desk desk) {

  static final String OPPORTUNITY = "opportunity";
  static final String ANOTHER = "another";
  static final String SORT = "sort";
  static final String TEXT = "text";

  private static final int MOST = 25;

  Reply asked() {
    List<Opportunity> likeliest = likeliest();
    return likeliest.isEmpty() ? nothingYet() : new Reply.Ask(form(likeliest));
  }

  private Reply nothingYet() {
    Press create = new Press("message.create", Question.texts(call.inputs()));
    return Reply.refuse(
        texts().say("message.none_yet"), new Button(texts().label("menu.message.create"), create));
  }

  private Form form(List<Opportunity> likeliest) {
    return new Form(
        texts().label("message.title"),
        Question.form(call, LogMessage.ROUTE),
        List.of(
            new Form.ChoiceField(
                OPPORTUNITY, texts().label("message.opportunity"), choices(likeliest), false),
            new Form.TextField(
                ANOTHER,
                texts().label("message.another"),
                entered(ANOTHER),
                texts().label("message.another.hint"),
                false,
                false),
            new Form.ChoiceField(SORT, texts().label("message.sort"), sorts(), true),
            new Form.TextField(
                TEXT,
                texts().label("message.text"),
                call.inputs().has(TEXT) ? entered(TEXT) : quoted(),
                texts().label("message.text.hint"),
                true,
                true)));
  }

  private String entered(String name) {
    return call.inputs().text(name).orElse("");
  }

  /** What somebody else wrote says so. */
  private String quoted() {
    return Quote.in(call.inputs())
        .map(quote ->
            quote.by().equals(call.person().id()) || quote.text().isEmpty()
                ? quote.text()
                : quote.name() + ": " + quote.text())
        .orElse("");
  }

  /** The one whose thread this is, then what the person works on. */
  private List<Opportunity> likeliest() {
    return Stream.concat(
            ofThread().stream(),
            desk.opportunities().search("", desk.people().find(call.person().id()), MOST).stream())
        .distinct()
        .limit(MOST)
        .toList();
  }

  private Optional<Opportunity> ofThread() {
    return desk.threads()
        .withId(call.channel())
        .map(OpportunityThread::number)
        .flatMap(desk.opportunities()::find);
  }

  /** Chosen is what was chosen before an error, else the one whose thread this is. */
  private List<Choice> choices(List<Opportunity> likeliest) {
    String chosen =
        call.inputs()
            .text(OPPORTUNITY)
            .orElseGet(() -> ofThread().map(one -> one.number().toString()).orElse(""));
    return likeliest.stream()
        .map(one -> Names.choice(call, desk, one))
        .map(
            choice -> new Choice(choice.value(), choice.label(), "", choice.value().equals(chosen)))
        .toList();
  }

  private List<Choice> sorts() {
    Sort chosen = Sort.in(call.inputs().text(SORT));
    return Stream.of(Sort.values())
        .map(sort ->
            new Choice(
                sort.name(), texts().label("message.sort.of", "sort", sort), "", sort == chosen))
        .toList();
  }

  private Texts texts() {
    return call.texts();
  }
}
