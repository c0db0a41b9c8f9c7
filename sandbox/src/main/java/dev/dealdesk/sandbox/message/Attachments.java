package dev.dealdesk.sandbox.message;

import dev.dealdesk.sandbox.directory.Snowflakes;
import dev.dealdesk.sandbox.json.Json;
import dev.dealdesk.sandbox.rest.Failure;
import dev.dealdesk.sandbox.rest.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import tools.jackson.databind.node.ObjectNode;

/** Files that were sent, served as Discord's CDN serves them. */
public final class Attachments {
  private static final int SIZE_LIMIT = 10 * 1024 * 1024;

  private final Snowflakes ids;
  private final Map<Long, Upload> byId = new ConcurrentHashMap<>();
  private volatile String host = "";

  /** No files yet. */
  public Attachments(Snowflakes ids) {
    this.ids = ids;
  }

  /** Tells where the files are served from. */
  public void at(String address) {
    host = address;
  }

  /** A file by its id. */
  public Optional<Upload> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Keeps a file.
   *
   * @return Discord's attachment object
   * @throws dev.dealdesk.sandbox.rest.ApiException 40005 if it is larger than 10 MiB
   */
  public ObjectNode keep(Upload file, long placeId) {
    if (file.bytes().length > SIZE_LIMIT) {
      throw Failure.TOO_LARGE.because(file.filename() + " has more than 10 MiB");
    }
    long id = ids.next();
    byId.put(id, file);
    String name = URLEncoder.encode(file.filename(), StandardCharsets.UTF_8).replace("+", "%20");
    String url = host + "/attachments/" + placeId + "/" + id + "/" + name + "?ex=0&is=0&hm=0";
    ObjectNode json =
        Json.object()
            .put("id", Long.toString(id))
            .put("filename", file.filename())
            .put("size", file.bytes().length)
            .put("url", url)
            .put("proxy_url", url)
            .put("content_type", file.contentType());
    if (file.contentType().startsWith("image/")) {
      measure(file, json);
    }
    return json;
  }

  /** Forgets the files of a message. */
  void forget(Message message) {
    Json.elements(message.json(), "attachments").forEach(file -> byId.remove(Json.id(file, "id")));
  }

  private static void measure(Upload file, ObjectNode json) {
    try (ImageInputStream in =
        ImageIO.createImageInputStream(new ByteArrayInputStream(file.bytes()))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (readers.hasNext()) {
        ImageReader reader = readers.next();
        reader.setInput(in);
        json.put("width", reader.getWidth(0)).put("height", reader.getHeight(0));
        reader.dispose();
      }
    } catch (IOException notAnImage) {
      // As at Discord, a broken image is a file without dimensions.
      json.remove("width");
    }
  }
}
