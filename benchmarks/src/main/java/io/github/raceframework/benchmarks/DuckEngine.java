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
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB in memory, asked by JDBC. */
final class DuckEngine implements Engine {

    /** How the same rows are declared. */
    enum Schema {
        /** What someone who knows the database would do: months and members as the smallest keys there are, values of 32 bits. */
        BEST,
        /** What a reader of CSV files gets: dates, texts and values of 64 bits. */
        PLAIN
    }

    private static final int MONTH_NUMBER = 12;

    private final Connection connection;
    private final Schema schema;

    DuckEngine(AdRows rows, int threads, Schema schema) {
        this.schema = schema;
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            load(rows);
            execute("SET threads = " + threads);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void load(AdRows rows) throws SQLException {
        execute("CREATE TABLE raw (day INTEGER, country SMALLINT, channel SMALLINT, campaign SMALLINT, "
                + measures(measure -> measure + " INTEGER") + ")");
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("main", "raw")) {
            rows.forEach((day, country, channel, campaign, values) ->
                    append(appender, new short[] {(short) country, (short) channel, (short) campaign}, day, values));
        }
        if (schema == Schema.BEST) {
            execute("CREATE TYPE country_name AS ENUM (" + quoted(AdRows.COUNTRIES) + ")");
            execute("CREATE TYPE channel_name AS ENUM (" + quoted(AdRows.CHANNELS) + ")");
            execute("CREATE TYPE campaign_name AS ENUM (" + quoted(AdRows.CAMPAIGNS) + ")");
            execute("CREATE TABLE ads AS SELECT " + monthOf("DATE '" + AdRows.FIRST_DAY + "' + day")
                    + "::SMALLINT AS month, " + member("country", "::country_name") + ", "
                    + member("channel", "::channel_name") + ", " + member("campaign", "::campaign_name") + ", "
                    + measures(measure -> measure) + " FROM raw");
        } else {
            execute("CREATE TABLE ads AS SELECT DATE '" + AdRows.FIRST_DAY + "' + day AS day, "
                    + member("country", "") + ", " + member("channel", "") + ", " + member("campaign", "") + ", "
                    + measures(measure -> measure + "::BIGINT AS " + measure) + " FROM raw");
        }
        execute("DROP TABLE raw");
    }

    private static void append(DuckDBAppender appender, short[] members, int day, int[] values) {
        try {
            appender.beginRow();
            appender.append(day);
            for (short member : members) {
                appender.append(member);
            }
            for (int value : values) {
                if (value == AdRows.UNKNOWN) {
                    appender.appendNull();
                } else {
                    appender.append(value);
                }
            }
            appender.endRow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A member by its number, as a text or a type made of texts. */
    private static String member(String dimension, String type) {
        List<String> members = switch (dimension) {
            case "country" -> AdRows.COUNTRIES;
            case "channel" -> AdRows.CHANNELS;
            default -> AdRows.CAMPAIGNS;
        };
        return "([" + quoted(members) + "][" + dimension + " + 1])" + type + " AS " + dimension;
    }

    private static String monthOf(String date) {
        return "((year(" + date + ") - " + AdRows.FIRST_DAY.getYear() + ") * " + MONTH_NUMBER + " + month(" + date
                + ") - 1)";
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

    /** The answer with all its values read, as an application must before it can use them. */
    @Override
    public List<Object[]> ask(Question question) {
        int keys = question.dimensions().size() + (question.isMonthly() ? 1 : 0);
        int columns = keys + AdRows.MEASURES.size();
        List<Object[]> answer = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql(question))) {
            while (results.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = i < keys ? results.getString(i + 1) : (Object) results.getLong(i + 1);
                }
                answer.add(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return answer;
    }

    private String sql(Question question) {
        List<String> keys = new ArrayList<>(question.dimensions());
        if (question.isMonthly()) {
            keys.add(schema == Schema.BEST ? "month" : "date_trunc('month', day)");
        }
        String conditions = Stream.of(
                        condition("country", question.countries()), condition("campaign", question.campaigns()))
                .filter(condition -> !condition.isEmpty())
                .collect(Collectors.joining(" AND "));
        return "SELECT " + String.join(", ", keys) + ", " + measures(measure -> "sum(" + measure + ")") + " FROM ads "
                + (conditions.isEmpty() ? "" : "WHERE " + conditions) + " GROUP BY ALL";
    }

    private static String condition(String dimension, List<String> members) {
        return members.isEmpty() ? "" : dimension + " IN (" + quoted(members) + ")";
    }

    @Override
    public Map<String, List<Long>> read(Object answer, Question question) {
        Map<String, List<Long>> sums = new HashMap<>();
        int dimensions = question.dimensions().size();
        int keys = dimensions + (question.isMonthly() ? 1 : 0);
        for (Object element : (List<?>) answer) {
            Object[] row = (Object[]) element;
            List<String> members = new ArrayList<>();
            for (int i = 0; i < dimensions; i++) {
                members.add((String) row[i]);
            }
            List<Long> values = new ArrayList<>();
            for (int i = keys; i < row.length; i++) {
                values.add((Long) row[i]);
            }
            sums.put(
                    question.isMonthly()
                            ? Question.key(members, month((String) row[dimensions]))
                            : Question.key(members),
                    values);
        }
        return sums;
    }

    private int month(String text) {
        if (schema == Schema.BEST) {
            return Integer.parseInt(text);
        }
        int year = Integer.parseInt(text.substring(0, 4));
        return (year - AdRows.FIRST_DAY.getYear()) * MONTH_NUMBER + Integer.parseInt(text.substring(5, 7)) - 1;
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
