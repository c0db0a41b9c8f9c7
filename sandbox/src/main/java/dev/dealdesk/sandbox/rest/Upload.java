package dev.dealdesk.sandbox.rest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A file on its way into the sandbox.
 *
 * @param part the form field it came in, such as {@code files[0]}; empty for a person's file
 */
@SuppressWarnings("ArrayRecordComponent") // files are passed on, never compared
public record Upload(String part, String filename, String contentType, byte[] bytes) {
  private static final String UNKNOWN = "application/octet-stream";

  /** As at Discord, the name tells the type where the sender does not. */
  public Upload {
    contentType = contentType.startsWith(UNKNOWN) ? typeOf(filename) : contentType;
  }

  /** A person's file. */
  public static Upload of(String filename, byte[] bytes) {
    return new Upload("", filename, UNKNOWN, bytes.clone());
  }

  /** A person's text file in UTF-8. */
  public static Upload of(String filename, String text) {
    return of(filename, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String typeOf(String filename) {
    String extension = filename.substring(filename.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "csv" -> "text/csv; charset=utf-8";
      case "txt" -> "text/plain; charset=utf-8";
      case "png" -> "image/png";
      case "jpg", "jpeg" -> "image/jpeg";
      case "gif" -> "image/gif";
      case "webp" -> "image/webp";
      case "pdf" -> "application/pdf";
      case "zip" -> "application/zip";
      case "json" -> "application/json";
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      default -> UNKNOWN;
    };
  }
}
