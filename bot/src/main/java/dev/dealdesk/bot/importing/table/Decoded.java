package dev.dealdesk.bot.importing.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A text and the encoding that it was in. */
record Decoded(String text, String encoding) {

  private record Mark(Charset charset, List<Integer> bytes) {}

  private static final List<Mark> MARKS =
      List.of(
          new Mark(StandardCharsets.UTF_8, List.of(0xEF, 0xBB, 0xBF)),
          new Mark(StandardCharsets.UTF_16LE, List.of(0xFF, 0xFE)),
          new Mark(StandardCharsets.UTF_16BE, List.of(0xFE, 0xFF)));

  /**
   * Without a mark: UTF-8, else what Excel writes on a Korean Windows, else on a western one. Each
   * has to fit to the last byte.
   */
  private static final List<Charset> UNMARKED =
      List.of(
          StandardCharsets.UTF_8,
          Charset.forName("x-windows-949"),
          Charset.forName("windows-1252"));

  static Optional<Decoded> of(byte[] bytes) {
    for (Mark mark : MARKS) {
      if (startsWith(bytes, mark.bytes())) {
        return decode(bytes, mark.bytes().size(), mark.charset());
      }
    }
    return UNMARKED.stream().flatMap(charset -> decode(bytes, 0, charset).stream()).findFirst();
  }

  private static boolean startsWith(byte[] bytes, List<Integer> mark) {
    for (int i = 0; i < mark.size(); i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Decoded> decode(byte[] bytes, int from, Charset charset) {
    try {
      ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
      return Optional.of(new Decoded(charset.newDecoder().decode(rest).toString(), name(charset)));
    } catch (CharacterCodingException anotherOne) {
      return Optional.empty();
    }
  }

  private static String name(Charset charset) {
    return charset.name().equals("x-windows-949") ? "CP949" : charset.name();
  }
}
