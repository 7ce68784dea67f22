package kr.hanmadi.database;

import java.sql.SQLException;

/** Says in Korean why the database that the settings name cannot be used. */
final class DatabaseAbsent {
    private static final String REMEDY = "spring.datasource.url, .username, .password를 확인해 다시 시작해 주세요.";

    private DatabaseAbsent() {}

    static StartRefused because(Exception failure) {
        return switch (state(failure)) {
            case "28P01", "28000" -> new StartRefused("데이터베이스가 이름이나 비밀번호를 받아들이지 않습니다.", REMEDY, failure);
            case "3D000" -> new StartRefused("데이터베이스 서버에 그 이름의 데이터베이스가 없습니다.", REMEDY, failure);
            case "57P03" -> new StartRefused("데이터베이스가 아직 시작하는 중입니다.", "잠시 뒤에 다시 시작해 주세요.", failure);
            default ->
                new StartRefused(
                        "데이터베이스에 닿을 수 없습니다: %s".formatted(Outage.messageOf(failure)),
                        "PostgreSQL이 돌고 있는지, " + REMEDY,
                        failure);
        };
    }

    /** PostgreSQL's code of the failure; empty when it has none. */
    private static String state(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
