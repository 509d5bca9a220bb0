package dev.capibridge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {

    private static final String WRITTEN_BY_BUILD = "/META-INF/maven/dev.capibridge/converter-cli/pom.properties";

    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(WRITTEN_BY_BUILD)) {
            if (in != null) {
                properties.load(in);
            }
        }
        return new String[] {"capibridge " + properties.getProperty("version", "(not run from its jar)")};
    }
}
