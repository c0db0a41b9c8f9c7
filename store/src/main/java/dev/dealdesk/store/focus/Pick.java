package dev.dealdesk.store.focus;

import dev.dealdesk.store.risk.Risky;

/**
 * An opportunity that is worth work now.
 *
 * @param risky it, with what is at risk about it
 * @param important whether the person has marked it
 * @param urgency as {@link Urgency} says
 */
public record Pick(Risky risky, boolean important, Likelihood likelihood, double urgency) {}
