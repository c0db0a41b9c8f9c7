package dev.dealdesk.bot.pipeline;

import dev.dealdesk.bot.card.OpportunityLine;
import dev.dealdesk.bot.command.Action;
import dev.dealdesk.bot.command.Block;
import dev.dealdesk.bot.command.Call;
import dev.dealdesk.bot.command.Colour;
import dev.dealdesk.bot.command.Page;
import dev.dealdesk.bot.command.Press;
import dev.dealdesk.bot.command.Reply;
import dev.dealdesk.bot.command.Resolved;
import dev.dealdesk.bot.command.Work;
import dev.dealdesk.bot.figures.WorthWords;
import dev.dealdesk.store.Desk;
import dev.dealdesk.store.Store;
import dev.dealdesk.store.opportunity.Opportunity;
import dev.dealdesk.store.pipeline.Group;
import dev.dealdesk.store.pipeline.Grouping;
import dev.dealdesk.store.pipeline.Moment;
import dev.dealdesk.store.workspace.StageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The opportunities behind a line of {@code /pipeline view}, as they were then. */
public final class ShowGroup implements Action {

  static final String ROUTE = "pipeline group";

  private static final int SIZE = 10;

  private final Work work;

  public ShowGroup(Store store) {
    work = new Work(store);
  }

  @Override
  public String route() {
    return ROUTE;
  }

  @Override
  public Reply run(Call call) {
    return work.read(
        call,
        desk -> {
          Resolved<Lens> lens = new LensReader(call, desk, ROUTE).read();
          Resolved<PastMoment> moment = PastMoment.read(call, desk, ROUTE);
          return Resolved.firstQuestion(lens, moment)
              .orElseGet(
                  () -> shown(call, desk, lens.got().orElseThrow(), moment.got().orElseThrow()));
        });
  }

  private static Reply shown(Call call, Desk desk, Lens lens, PastMoment past) {
    Grouping grouping = ViewPipeline.grouping(call);
    Moment moment = past.moment(call);
    String code = call.inputs().text("group").orElse("");
    Optional<Group> group =
        desk.pipeline().groups(lens.scope(), StageKind.OPEN, moment, grouping).stream()
            .filter(each -> GroupWords.code(each.key()).equals(code))
            .findFirst();
    if (group.isEmpty()) {
      return Reply.refuse(call.texts().say("pipeline.group.gone"));
    }
    Page page = Page.of(call.inputs(), group.get().worth().count(), SIZE);
    List<Opportunity> opportunities =
        desk.pipeline()
            .behind(lens.scope(), StageKind.OPEN, moment, group.get().key(), page.offset(), SIZE);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(head(call, desk, lens, past, group.get(), page)));
    blocks.add(new Block.Divider());
    blocks.add(
        new Block.Text(
            opportunities.stream()
                .map(each -> OpportunityLine.of(call.texts(), each))
                .collect(Collectors.joining("\n"))));
    Showing.opener(call, opportunities).ifPresent(blocks::add);
    Press here =
        past.into(lens.press(ROUTE))
            .with("group-by", ViewPipeline.code(grouping))
            .with("group", code);
    if (page.pages() > 1) {
      blocks.add(page.turner(call.texts(), here));
    }
    return Page.shown(call.inputs(), List.of(new Block.Panel(Colour.PLAIN, blocks)));
  }

  private static String head(
      Call call, Desk desk, Lens lens, PastMoment past, Group group, Page page) {
    List<String> lines = new ArrayList<>();
    lines.add(
        call.texts()
            .say(
                "pipeline.group.title",
                "name",
                new GroupWords(call.texts(), Spans.words(call.texts(), desk)).name(group.key()),
                "what",
                new LensWords(call, desk).of(lens),
                "past",
                past.at().isPresent(),
                "when",
                past.said(call)));
    lines.add(
        call.texts()
            .say(
                "pipeline.group.total",
                "count",
                group.worth().count(),
                "sum",
                new WorthWords(call.texts()).sum(group.worth()),
                "page",
                page.number(),
                "pages",
                page.pages()));
    lines.addAll(new WorthWords(call.texts()).notes(group.worth()));
    return String.join("\n", lines);
  }
}
