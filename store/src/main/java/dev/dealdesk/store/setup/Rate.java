package dev.dealdesk.store.setup;

import java.math.BigDecimal;

/**
 * What a currency is worth from an instant on.
 *
 * @param worth of one unit, in the base currency
 */
public record Rate(RateKey key, BigDecimal worth) {}
