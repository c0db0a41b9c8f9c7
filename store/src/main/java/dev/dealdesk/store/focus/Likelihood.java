package dev.dealdesk.store.focus;

/**
 * How likely an opportunity is won.
 *
 * @param percent 0 to 100
 * @param learned whether that is the score; else it is the opportunity's probability
 */
public record Likelihood(int percent, boolean learned) {}
