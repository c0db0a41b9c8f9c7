package dev.dealdesk.store.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Where the embedded server keeps its things; nobody but the directory's owner may look inside. */
record EmbeddedHome(Path directory) {

  /** Creates what is missing of it. */
  static EmbeddedHome at(Path directory) throws IOException {
    var home = new EmbeddedHome(directory.toAbsolutePath());
    Files.createDirectories(home.postgresql(), ownersOnly("rwx------"));
    Files.createDirectories(home.programs());
    Files.createDirectories(home.directory.resolve("logs"));
    return home;
  }

  Path lock() {
    return directory.resolve("dealdesk.lock");
  }

  private Path postgresql() {
    return directory.resolve("postgresql");
  }

  /** The unpacked programs, a directory for each build of PostgreSQL. */
  Path programs() {
    return postgresql().resolve("programs");
  }

  /** The data, by PostgreSQL's major version. It is there as a whole or not at all. */
  Path data() {
    return postgresql().resolve("18");
  }

  /**
   * Where data is first laid out. A process killed meanwhile leaves it behind, with nothing in it.
   */
  Path unfinishedData() {
    return postgresql().resolve("18.unfinished");
  }

  Path log() {
    return directory.resolve("logs").resolve("postgresql.log");
  }

  Path passwordFile() {
    return postgresql().resolve("password");
  }

  /** The server's password, made up once. */
  String password() throws IOException {
    if (Files.notExists(passwordFile())) {
      if (Files.exists(data())) {
        throw new DatabaseException(
            "%s is missing, and without it nobody can log in to the embedded database. Restore it from a backup of DEALDESK_HOME."
                .formatted(passwordFile()));
      }
      Files.createFile(passwordFile(), ownersOnly("rw-------"));
    }
    var password = Files.readString(passwordFile()).strip();
    return password.isEmpty() ? writePassword() : password;
  }

  private String writePassword() throws IOException {
    var random = new byte[16];
    new SecureRandom().nextBytes(random);
    var password = HexFormat.of().formatHex(random);
    Files.writeString(passwordFile(), password, StandardOpenOption.WRITE);
    return password;
  }

  private static FileAttribute<?>[] ownersOnly(String permissions) {
    // Windows keeps a home directory private by its own means.
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
