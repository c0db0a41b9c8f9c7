package dev.dealdesk.sandbox.rest;

import com.networknt.schema.Error;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what breaks the description, leaving out the alternatives that were never meant. */
final class Refusal {
  private static final int SHOWN = 3;
  private static final String DISCRIMINATOR = "/properties/type/enum";

  private Refusal() {}

  static ApiException of(List<Error> errors) {
    List<Branch> notMeant = errors.stream().flatMap(Refusal::excluded).toList();
    List<Error> meant =
        errors.stream()
            .filter(error -> notMeant.stream().noneMatch(branch -> branch.holds(error)))
            .toList();
    List<Error> deepest =
        (meant.isEmpty() ? errors : meant)
            .stream()
                .sorted(Comparator.comparingInt(Refusal::depth).reversed())
                .limit(SHOWN)
                .toList();
    String details =
        deepest.stream()
            .map(error -> error.getInstanceLocation() + " " + error.getMessage())
            .collect(Collectors.joining("; "));
    return Failure.invalid(deepest.getFirst().getInstanceLocation().toString(), details);
  }

  /** An alternative that was tried on a part of the body. */
  private record Branch(String instance, String schema) {
    boolean holds(Error error) {
      return Refusal.schema(error).startsWith(schema)
          && error.getInstanceLocation().toString().startsWith(instance);
    }
  }

  /** The alternative that an error rules out, since it is for another type. */
  private static Stream<Branch> excluded(Error error) {
    String schema = schema(error);
    String instance = error.getInstanceLocation().toString();
    return schema.endsWith(DISCRIMINATOR)
        ? Stream.of(
            new Branch(
                instance.substring(0, instance.lastIndexOf('/')),
                schema.substring(0, schema.length() - DISCRIMINATOR.length())))
        : Stream.empty();
  }

  private static String schema(Error error) {
    return error.getSchemaLocation().toString();
  }

  private static int depth(Error error) {
    return error.getInstanceLocation().getNameCount();
  }
}
