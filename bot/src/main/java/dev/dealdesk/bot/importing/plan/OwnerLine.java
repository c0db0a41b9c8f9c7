package dev.dealdesk.bot.importing.plan;

import java.util.Optional;

/**
 * Somebody whom the files name as an owner.
 *
 * @param label as the files call them
 * @param rows the opportunities that are theirs
 * @param member the member of the server that this is; none: the name is kept
 */
public record OwnerLine(String label, long rows, Optional<Corrections.Member> member) {}
