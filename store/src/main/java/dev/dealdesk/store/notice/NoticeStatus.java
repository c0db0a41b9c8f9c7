package dev.dealdesk.store.notice;

import java.time.Instant;
import java.util.Optional;

/**
 * How telling a person goes.
 *
 * @param lastSent when a message last reached them
 * @param barred since when Discord takes no direct message for them; none while it does
 * @param waiting how many notices wait to be told
 */
public record NoticeStatus(Optional<Instant> lastSent, Optional<Instant> barred, long waiting) {}
