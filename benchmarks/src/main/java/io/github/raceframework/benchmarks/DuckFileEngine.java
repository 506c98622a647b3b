package io.github.raceframework.benchmarks;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** DuckDB in memory, asked by JDBC. It is told all that it would otherwise find out from the file first, and reads only the columns it is asked for. */
final class DuckFileEngine implements FileEngine {

    private static final String FORMAT =
            "header = true, delim = ',', quote = '\"', escape = '\"', auto_detect = false, columns = {'date': 'DATE',"
                    + " 'channel': 'VARCHAR', 'campaign': 'VARCHAR', 'country': 'VARCHAR', 'impressions': 'BIGINT',"
                    + " 'clicks': 'BIGINT', 'media_cost': 'DECIMAL(18, 2)', 'orders': 'BIGINT', 'net_sales': 'DECIMAL(18,"
                    + " 2)'}";

    private final Connection connection;

    DuckFileEngine(int threads) {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET threads = " + threads);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<String, List<BigDecimal>> ask(Path file) {
        String sql = "SELECT channel, date_trunc('month', date), "
                + AdFile.MEASURES.stream()
                        .map(measure -> "sum(" + measure + ")")
                        .collect(Collectors.joining(", "))
                + " FROM read_csv('" + file + "', " + FORMAT + ") GROUP BY ALL";
        Map<String, List<BigDecimal>> sums = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            while (results.next()) {
                LocalDate start = LocalDate.parse(results.getString(2).substring(0, 10));
                int month = (start.getYear() - AdRows.FIRST_DAY.getYear()) * 12 + start.getMonthValue() - 1;
                List<BigDecimal> values = new ArrayList<>();
                for (int i = 0; i < AdFile.MEASURES.size(); i++) {
                    values.add(results.getBigDecimal(i + 3));
                }
                sums.put(Question.key(List.of(results.getString(1)), month), values);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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
