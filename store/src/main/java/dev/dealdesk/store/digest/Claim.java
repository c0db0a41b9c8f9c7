package dev.dealdesk.store.digest;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A digest that is one process's alone to post, for a while.
 *
 * @param token of this claim: whoever claims it later has another one
 * @param postedAfter Discord's id of the last message there before it could have been posted: it is
 *     to be looked for behind that; none: nobody has got so far
 * @param language of whom it is for, as far as that is known
 */
public record Claim(DigestRun run, UUID token, OptionalLong postedAfter, Locale language) {}
