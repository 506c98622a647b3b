package io.github.raceframework.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB in memory, asked by JDBC for {@code count(DISTINCT user)}. */
final class DuckDistinct implements DistinctEngine {

    private final Connection connection;

    /**
     * An engine.
     *
     * @param schema {@code BEST} keeps pages as an ENUM and users as numbers of 32 bits, {@code PLAIN} keeps both as texts
     */
    DuckDistinct(UserRows rows, int threads, DuckEngine.Schema schema) {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            load(rows, schema);
            execute("SET threads = " + threads);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void load(UserRows rows, DuckEngine.Schema schema) throws SQLException {
        execute("CREATE TABLE raw (day INTEGER, page SMALLINT, user_number INTEGER)");
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("main", "raw")) {
            rows.forEach((day, page, user) -> append(appender, day, page, user));
        }
        String pages = UserRows.PAGES.stream().map(page -> "'" + page + "'").collect(Collectors.joining(", "));
        String page = "([" + pages + "][page + 1])";
        if (schema == DuckEngine.Schema.BEST) {
            execute("CREATE TYPE page_name AS ENUM (" + pages + ")");
            execute("CREATE TABLE visits AS SELECT day, " + page
                    + "::page_name AS page, user_number AS visitor FROM raw");
        } else {
            execute("CREATE TABLE visits AS SELECT DATE '" + UserRows.FIRST_DAY + "' + day AS day, " + page
                    + " AS page, format('user-{:07d}@example.com', user_number) AS visitor FROM raw");
        }
        execute("DROP TABLE raw");
    }

    private static void append(DuckDBAppender appender, int day, int page, int user) {
        try {
            appender.beginRow();
            appender.append(day);
            appender.append((short) page);
            appender.append(user);
            appender.endRow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The answer with all its values read, as an application must before it can use them. */
    @Override
    public Map<String, Long> ask() {
        Map<String, Long> answer = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet results =
                        statement.executeQuery("SELECT page, count(DISTINCT visitor) FROM visits GROUP BY page")) {
            while (results.next()) {
                answer.put(results.getString(1), results.getLong(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return answer;
    }

    @Override
    public Map<String, Long> read(Object answer) {
        Map<String, Long> counts = new HashMap<>();
        ((Map<?, ?>) answer).forEach((page, count) -> counts.put((String) page, (Long) count));
        return counts;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
