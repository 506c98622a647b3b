package io.github.raceframework.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB in memory, on one thread: a day is inserted from a table that has it ready. */
final class DuckDays implements DailyEngine {

    private final Connection connection;
    private final DailyRows rows;
    private final DuckEngine.Schema schema;

    DuckDays(DailyRows rows, int days, DuckEngine.Schema schema) {
        this.rows = rows;
        this.schema = schema;
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            execute("SET threads = 1");
            execute("CREATE TYPE channel_name AS ENUM (" + quoted(AdRows.CHANNELS) + ")");
            execute("CREATE TYPE country_name AS ENUM (" + quoted(AdRows.COUNTRIES) + ")");
            execute("CREATE TYPE campaign_name AS ENUM (" + quoted(AdRows.CAMPAIGNS) + ")");
            stage(0, days);
            execute("CREATE TABLE ads AS SELECT * FROM staged");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The days in a table of the same columns as that to which they will be added. */
    private void stage(int fromDay, int toDay) throws SQLException {
        execute("CREATE OR REPLACE TABLE raw (day INTEGER, month SMALLINT, country SMALLINT, channel SMALLINT, "
                + "campaign SMALLINT, " + measures(measure -> measure + " INTEGER") + ")");
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("main", "raw")) {
            rows.forEach(fromDay, toDay, (day, country, channel, campaign, values) -> {
                try {
                    appender.beginRow();
                    appender.append(day);
                    appender.append((short) DailyRows.month(day));
                    appender.append((short) country);
                    appender.append((short) channel);
                    appender.append((short) campaign);
                    for (int value : values) {
                        appender.append(value);
                    }
                    appender.endRow();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        boolean best = schema == DuckEngine.Schema.BEST;
        execute("CREATE OR REPLACE TABLE staged AS SELECT "
                + (best ? "month" : "DATE '" + DailyRows.FIRST_DAY + "' + day AS day") + ", "
                + member("country", AdRows.COUNTRIES) + ", " + member("channel", AdRows.CHANNELS) + ", "
                + member("campaign", AdRows.CAMPAIGNS) + ", "
                + measures(measure -> best ? measure : measure + "::BIGINT AS " + measure) + " FROM raw");
    }

    private String member(String dimension, List<String> members) {
        String type = schema == DuckEngine.Schema.BEST ? "::" + dimension + "_name" : "";
        return "([" + quoted(members) + "][" + dimension + " + 1])" + type + " AS " + dimension;
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> "'" + text + "'").collect(Collectors.joining(", "));
    }

    private static String measures(UnaryOperator<String> column) {
        return AdRows.MEASURES.stream().map(column).collect(Collectors.joining(", "));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void stage(int day) {
        try {
            stage(day, day + 1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer with all its values read, as an application must before it can use them. */
    @Override
    public List<Object[]> addAndAsk() {
        String month = schema == DuckEngine.Schema.BEST
                ? "month"
                : "(year(date_trunc('month', day)) - " + DailyRows.FIRST_DAY.getYear()
                        + ") * 12 + month(date_trunc('month', day)) - 1";
        List<Object[]> answer = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO ads SELECT * FROM staged");
            try (ResultSet results = statement.executeQuery("SELECT channel, " + month + " AS number, "
                    + measures(measure -> "sum(" + measure + ")") + " FROM ads GROUP BY ALL")) {
                while (results.next()) {
                    Object[] row = new Object[2 + AdRows.MEASURES.size()];
                    row[0] = results.getString(1);
                    for (int i = 1; i < row.length; i++) {
                        row[i] = results.getLong(i + 1);
                    }
                    answer.add(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return answer;
    }

    @Override
    public Map<String, List<Long>> read(Object answer) {
        Map<String, List<Long>> sums = new HashMap<>();
        for (Object element : (List<?>) answer) {
            Object[] row = (Object[]) element;
            List<Long> values = new ArrayList<>();
            for (int i = 2; i < row.length; i++) {
                values.add((Long) row[i]);
            }
            sums.put(Question.key(List.of((String) row[0]), Math.toIntExact((Long) row[1])), values);
        }
        return sums;
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
