package dev.dealdesk.bot.importing;

import dev.dealdesk.bot.command.Upload;
import dev.dealdesk.bot.config.DiscordLogin;
import dev.dealdesk.bot.importing.table.Limits;
import dev.dealdesk.bot.importing.table.RawFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches attached files from where Discord keeps them, and from nowhere else. */
public final class Attachments {

  private static final Set<String> CDN = Set.of("cdn.discordapp.com", "media.discordapp.net");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final Optional<URI> api;
  private final Duration patience;

  private Attachments(Optional<URI> api, Duration patience) {
    this.api = api;
    this.patience = patience;
  }

  /** From Discord's CDN, and from the server that stands in for Discord where there is one. */
  public static Attachments of(DiscordLogin login) {
    return new Attachments(login.api(), PATIENCE);
  }

  static Attachments of(Optional<URI> api, Duration patience) {
    return new Attachments(api, patience);
  }

  /** What came of fetching a file. */
  sealed interface Fetched {
    record Got(RawFile file) implements Fetched {}

    record Failed(Why why) implements Fetched {}
  }

  /** Why a file could not be had. */
  enum Why {
    ELSEWHERE,
    TOO_LARGE,
    UNREACHABLE
  }

  Fetched fetch(Upload upload) throws InterruptedException {
    URI address = URI.create(upload.url());
    if (!isAllowed(address)) {
      return new Fetched.Failed(Why.ELSEWHERE);
    }
    if (upload.size() > Limits.FILE_BYTES) {
      return new Fetched.Failed(Why.TOO_LARGE);
    }
    return fetch(upload.name(), address);
  }

  private boolean isAllowed(URI address) {
    String host = address.getHost();
    boolean standIn =
        api.filter(
                base -> base.getHost().equals(host) && base.getScheme().equals(address.getScheme()))
            .isPresent();
    return standIn || (host != null && CDN.contains(host) && "https".equals(address.getScheme()));
  }

  private Fetched fetch(String name, URI address) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(patience).build();
    // A limit also for whoever says another size than is sent.
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), Limits.FILE_BYTES));
    try {
      HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return response.statusCode() == 200
          ? new Fetched.Got(new RawFile(name, response.body()))
          : new Fetched.Failed(Why.UNREACHABLE);
    } catch (ExecutionException | TimeoutException lost) {
      answer.cancel(true);
      return new Fetched.Failed(Why.UNREACHABLE);
    }
  }
}
