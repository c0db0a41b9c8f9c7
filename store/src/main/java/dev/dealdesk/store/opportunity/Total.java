package dev.dealdesk.store.opportunity;

import java.math.BigDecimal;
import java.util.Currency;

/** A sum of amounts in one currency, exact to its minor unit; no bound but memory's. */
public record Total(BigDecimal amount, Currency currency) {}
