package dev.dealdesk.bot.importing.plan;

import dev.dealdesk.store.importing.StageTarget;

/**
 * A stage of the files and what becomes of it.
 *
 * @param label as the files call it; empty: opportunities without a stage
 * @param rows the opportunities that are in it
 */
public record StageLine(String label, long rows, StageTarget target) {}
