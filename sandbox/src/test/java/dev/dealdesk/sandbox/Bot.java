package dev.dealdesk.sandbox;

import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.cache.CacheFlag;

/** A real JDA that logs into a sandbox. */
public final class Bot {
  private Bot() {}

  /** Logs in; the listeners hear every event. */
  public static JDA login(Sandbox sandbox, Compression compression, Object... listeners) {
    return JDABuilder.createLight(
            sandbox.token(),
            List.of(
                GatewayIntent.GUILD_MESSAGES,
                GatewayIntent.DIRECT_MESSAGES,
                GatewayIntent.GUILD_MEMBERS))
        .disableCache(List.of(CacheFlag.values()))
        .setRestConfig(new RestConfig().setBaseUrl(sandbox.apiUrl()))
        .setSessionController(
            new SessionControllerAdapter() {
              @Override
              public String getGateway() {
                return sandbox.gatewayUrl();
              }
            })
        .setCompression(compression)
        .addEventListeners(listeners)
        .build();
  }
}
