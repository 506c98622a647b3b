package io.github.raceframework.examples.shop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the shop's exports are: in a directory, or packed beside these classes. */
public final class ShopFiles {

    private final @Nullable Path directory;

    private ShopFiles(@Nullable Path directory) {
        this.directory = directory;
    }

    /** The exports that come with this program. */
    public static ShopFiles packed() {
        return new ShopFiles(null);
    }

    /** Exports of the same names in a directory. */
    public static ShopFiles in(Path directory) {
        return new ShopFiles(directory);
    }

    /**
     * Opens the export of that name.
     *
     * @throws UncheckedIOException if there is none or it cannot be read
     */
    BufferedReader open(String name) {
        try {
            if (directory != null) {
                return Files.newBufferedReader(directory.resolve(name));
            }
            InputStream packed = ShopFiles.class.getResourceAsStream("/shop/" + name);
            if (packed == null) {
                throw new NoSuchFileException(name);
            }
            return new BufferedReader(new InputStreamReader(packed, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
