package dev.dealdesk.sandbox.fault;

import java.util.concurrent.atomic.AtomicInteger;

/** One injected failure: where, what and how often. */
record Fault(String route, Effect effect, AtomicInteger left) {

  boolean matches(String called) {
    return route.equals("*") || wild(route).equals(wild(called));
  }

  boolean take() {
    return left.getAndUpdate(times -> Math.max(0, times - 1)) > 0;
  }

  boolean spent() {
    return left.get() <= 0;
  }

  private static String wild(String template) {
    return template.replaceAll("\\{[^}]*}", "*");
  }
}
