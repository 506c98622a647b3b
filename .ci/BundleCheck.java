import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Looks through what mvn -Prelease verify made, file by file, and says all that Maven Central or a user would stumble over. */
final class BundleCheck {

    private static final String GROUP = "io.github.raceframework";

    /** A published module: where it is built, its name as a module, what it needs at run time, what its jar holds besides classes. */
    private record Published(String directory, String module, Set<String> needs, String resources) {

        String artifact() {
            return directory.substring(directory.lastIndexOf('/') + 1);
        }
    }

    private static final List<Published> JARS = List.of(
            new Published("race-core", GROUP + ".core", Set.of(), "none"),
            new Published(
                    "race-metrics", GROUP + ".metrics", Set.of(GROUP + ":race-core", "org.slf4j:slf4j-api"), "none"),
            new Published(
                    "race-io",
                    GROUP + ".io",
                    Set.of(GROUP + ":race-metrics", "de.siegmar:fastcsv", "tools.jackson.core:jackson-databind"),
                    "io/github/raceframework/io/schema/race-[a-z-]+-\\d+\\.\\d+\\.schema\\.json"
                            + "|META-INF/native-image/" + GROUP + "/race-io/resource-config\\.json"),
            new Published(
                    "extensions/race-testkit",
                    GROUP + ".testkit",
                    Set.of(GROUP + ":race-io", "org.junit.jupiter:junit-jupiter-api"),
                    "none"),
            new Published(
                    "extensions/race-report",
                    GROUP + ".report",
                    Set.of(GROUP + ":race-io", "org.webjars:echarts"),
                    "io/github/raceframework/report/report\\.(css|js)"));

    /** What a POM on its own has no use for, or what would send its readers elsewhere. */
    private static final List<String> LEFT_OUT = List.of(
            "parent",
            "modules",
            "properties",
            "build",
            "profiles",
            "reporting",
            "repositories",
            "pluginRepositories",
            "distributionManagement");

    private static final List<String> DESCRIBED = List.of(
            "groupId",
            "artifactId",
            "version",
            "name",
            "description",
            "url",
            "licenses/license/name",
            "licenses/license/url",
            "developers/developer/name",
            "developers/developer/url",
            "scm/connection",
            "scm/developerConnection",
            "scm/url");

    private static final int JAVA_17 = 61;

    private final Path root;
    private final String version;
    private final List<String> problems = new ArrayList<>();

    private BundleCheck(Path root, String version) {
        this.root = root;
        this.version = version;
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toRealPath();
        String version = text(xml(Files.readAllBytes(root.resolve("pom.xml"))).getDocumentElement(), "version");
        new BundleCheck(root, version).run();
    }

    private void run() throws Exception {
        System.out.println("version " + version);
        pom("race-parent", ".", Set.of());
        Element bom = pom("race-bom", "race-bom", Set.of());
        Set<String> managed = elements(bom, "dependencyManagement/dependencies/dependency")
                .map(each -> text(each, "artifactId") + ":" + text(each, "version"))
                .collect(Collectors.toCollection(TreeSet::new));
        same("race-bom manages", expectedBom(), managed);
        System.out.printf("%-15s %12s %12s %12s %8s%n", "bytes", "jar", "sources", "javadoc", "classes");
        for (Published each : JARS) {
            pom(each.artifact(), each.directory(), each.needs());
            jars(each);
            components(each);
        }
        Path bundle = root.resolve("race-bom/target/central-publishing/central-bundle.zip");
        if (Files.exists(bundle)) {
            signatures(bundle);
        }
        problems.forEach(each -> System.err.println("PROBLEM: " + each));
        if (!problems.isEmpty()) {
            System.exit(1);
        }
        System.out.println(
                "the bundle is complete" + (version.endsWith("-SNAPSHOT") ? ", but for a version to release" : ""));
    }

    private Set<String> expectedBom() {
        return JARS.stream()
                .map(each -> each.artifact() + ":" + version)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Element pom(String artifact, String directory, Set<String> needs) throws Exception {
        Path file = root.resolve(directory).resolve("target/.flattened-pom.xml");
        byte[] bytes = Files.readAllBytes(file);
        Element pom = xml(bytes).getDocumentElement();
        String name = "POM of " + artifact;
        for (String path : DESCRIBED) {
            check(!text(pom, path).isBlank(), name + " has no " + path);
        }
        for (String path : LEFT_OUT) {
            check(elements(pom, path).findAny().isEmpty(), name + " has " + path);
        }
        same(
                name + ", coordinates",
                GROUP + ":" + artifact + ":" + version,
                text(pom, "groupId") + ":" + text(pom, "artifactId") + ":" + text(pom, "version"));
        check(!new String(bytes, StandardCharsets.UTF_8).contains("${"), name + " has a placeholder");
        Set<String> found = new TreeSet<>();
        elements(pom, "dependencies/dependency").forEach(each -> {
            String coordinates = text(each, "groupId") + ":" + text(each, "artifactId");
            boolean ours = text(each, "groupId").equals(GROUP);
            check(!text(each, "version").isEmpty(), name + " has no version for " + coordinates);
            check(
                    ours
                            ? text(each, "version").equals(version)
                            : !text(each, "version").contains("SNAPSHOT"),
                    name + " depends on " + coordinates + ":" + text(each, "version"));
            check(!text(each, "scope").equals("test"), name + " has the test dependency " + coordinates);
            if (!text(each, "optional").equals("true")) {
                found.add(coordinates);
            }
        });
        same(name + ", run-time dependencies", new TreeSet<>(needs), found);
        return pom;
    }

    private void jars(Published module) throws IOException {
        Path target = root.resolve(module.directory()).resolve("target");
        String stem = module.artifact() + "-" + version;
        Path jar = target.resolve(stem + ".jar");
        Path sourcesJar = target.resolve(stem + "-sources.jar");
        Path javadocJar = target.resolve(stem + "-javadoc.jar");
        SortedMap<String, byte[]> main = entries(jar);
        SortedMap<String, byte[]> sources = entries(sourcesJar);
        SortedMap<String, byte[]> javadoc = entries(javadocJar);
        licence(jar, main);
        licence(sourcesJar, sources);
        noPaths(jar, main);
        noPaths(sourcesJar, sources);
        noPaths(javadocJar, javadoc);
        check(main.containsKey("META-INF/MANIFEST.MF"), jar.getFileName() + " has no manifest");
        String pom = "META-INF/maven/" + GROUP + "/" + module.artifact() + "/pom.xml";
        check(
                Arrays.equals(main.get(pom), Files.readAllBytes(target.resolve(".flattened-pom.xml"))),
                jar.getFileName() + " has another POM than the one beside it");

        byte[] moduleInfo = main.get("module-info.class");
        if (moduleInfo == null) {
            problems.add(jar.getFileName() + " has no module-info.class");
            return;
        }
        ModuleDescriptor descriptor = ModuleDescriptor.read(new ByteArrayInputStream(moduleInfo));
        same(jar.getFileName() + ", module", module.module(), descriptor.name());
        documented(javadocJar, javadoc, descriptor);
        long classes = main.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(".class"))
                .peek(entry -> classFile(jar, entry, sources.keySet()))
                .count();
        for (String name : main.keySet()) {
            check(
                    name.endsWith(".class")
                            || name.matches("META-INF/(MANIFEST\\.MF|LICENSE|maven/.*/pom\\.(xml|properties))")
                            || name.matches(module.resources()),
                    jar.getFileName() + " has " + name);
        }
        System.out.printf(
                "%-15s %,12d %,12d %,12d %,8d%n",
                module.artifact(), Files.size(jar), Files.size(sourcesJar), Files.size(javadocJar), classes);
    }

    /** A class whose source does not come along is a test, or left over from an earlier build. */
    private void classFile(Path jar, Map.Entry<String, byte[]> entry, Set<String> sources) {
        byte[] bytes = entry.getValue();
        int major = (bytes[6] & 0xff) << 8 | bytes[7] & 0xff;
        int minor = (bytes[4] & 0xff) << 8 | bytes[5] & 0xff;
        check(
                major == JAVA_17 && minor == 0,
                jar.getFileName() + ": " + entry.getKey() + " is of class file version " + major + "." + minor);
        String source = entry.getKey().replaceFirst("(\\$.*)?\\.class$", ".java");
        check(sources.contains(source), jar.getFileName() + ": the sources lack " + source);
    }

    private void documented(Path jar, SortedMap<String, byte[]> javadoc, ModuleDescriptor descriptor) {
        Set<String> exported = descriptor.exports().stream()
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
        check(javadoc.containsKey("index.html"), jar.getFileName() + " has no index.html");
        Set<String> packages = new String(javadoc.getOrDefault("element-list", new byte[0]), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("module:"))
                .collect(Collectors.toCollection(TreeSet::new));
        same(jar.getFileName() + ", packages documented", exported, packages);
    }

    private void licence(Path jar, SortedMap<String, byte[]> entries) throws IOException {
        check(
                Arrays.equals(entries.get("META-INF/LICENSE"), Files.readAllBytes(root.resolve("LICENSE"))),
                jar.getFileName() + " has no META-INF/LICENSE, or another one");
    }

    private void noPaths(Path jar, SortedMap<String, byte[]> entries) {
        List<String> places = List.of(root.toString(), System.getProperty("java.home"), "/home/", "/Users/", "/root/");
        entries.forEach((name, bytes) -> {
            String content = new String(bytes, StandardCharsets.ISO_8859_1);
            for (String place : places) {
                check(!content.contains(place), jar.getFileName() + ": " + name + " names " + place);
            }
        });
    }

    /** The list of components names all that is needed and nothing of the machine or the hour. */
    private void components(Published module) throws IOException {
        Path file = root.resolve(module.directory()).resolve("target/bom.json");
        String name = "components of " + module.artifact();
        if (!Files.exists(file)) {
            problems.add(name + ": no list; Maven makes it online only");
            return;
        }
        String json = Files.readString(file);
        check(json.contains("\"bomFormat\" : \"CycloneDX\""), name + ": not CycloneDX");
        check(!json.contains("\"timestamp\""), name + ": there is the time of the build");
        check(!json.contains(root.toString()), name + ": there is the place of the build");
        Set<String> listed = new TreeSet<>();
        Matcher matcher = Pattern.compile("\"purl\" : \"pkg:maven/([^/]+)/([^@]+)@([^?\"]+)")
                .matcher(json);
        while (matcher.find()) {
            listed.add(matcher.group(1) + ":" + matcher.group(2));
            check(
                    matcher.group(3).equals(version) || !matcher.group(3).contains("SNAPSHOT"),
                    name + ": " + matcher.group());
        }
        check(listed.contains(GROUP + ":" + module.artifact()), name + ": it is not of this module");
        check(listed.containsAll(module.needs()), name + ": " + listed + " lacks some of " + module.needs());
        check(
                listed.stream().noneMatch(each -> each.matches(".*(jqwik|assertj|archunit).*")),
                name + ": there are tests");
    }

    /** What is handed in is what was built, each file with its signature and checksums. */
    private void signatures(Path bundle) throws IOException {
        Set<String> names = entries(bundle).keySet();
        Set<String> expected = new TreeSet<>();
        for (String artifact : List.of("race-parent", "race-bom")) {
            expected.add(place(artifact, ".pom"));
        }
        expected.add(place("race-parent", "-cyclonedx.json"));
        for (Published module : JARS) {
            for (String end : List.of(".pom", ".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json")) {
                expected.add(place(module.artifact(), end));
            }
        }
        Set<String> found = names.stream()
                .filter(each -> !each.matches(".*\\.(asc|md5|sha1|sha256|sha512)"))
                .collect(Collectors.toCollection(TreeSet::new));
        same(bundle.getFileName().toString(), expected, found);
        for (String file : found) {
            for (String also : List.of(".asc", ".md5", ".sha1")) {
                check(names.contains(file + also), bundle.getFileName() + " lacks " + file + also);
            }
        }
        System.out.println(found.size() + " files to hand in");
    }

    private String place(String artifact, String end) {
        return GROUP.replace('.', '/') + "/" + artifact + "/" + version + "/" + artifact + "-" + version + end;
    }

    private void check(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }

    private void same(String what, Object expected, Object found) {
        check(expected.equals(found), what + ": " + found + " instead of " + expected);
    }

    private static SortedMap<String, byte[]> entries(Path file) throws IOException {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(each -> !each.isDirectory()).toList()) {
                try (InputStream content = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), content.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static Document xml(byte[] bytes) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static String text(Element from, String path) {
        return elements(from, path)
                .findFirst()
                .map(each -> each.getTextContent().strip())
                .orElse("");
    }

    private static Stream<Element> elements(Element from, String path) {
        Stream<Element> found = Stream.of(from);
        for (String step : path.split("/")) {
            found = found.flatMap(parent -> {
                List<Element> children = new ArrayList<>();
                for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
                    if (child instanceof Element element && element.getTagName().equals(step)) {
                        children.add(element);
                    }
                }
                return children.stream();
            });
        }
        return found;
    }
}
