package kr.hanmadi.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.time.Duration;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.Session;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** Sessions are kept in PostgreSQL: an editor stays signed in while the portal starts again. */
@Configuration
@EnableJdbcHttpSession
class SessionConfiguration {
    private static final Logger log = LoggerFactory.getLogger(SessionConfiguration.class);

    private static final String CREATE = """
            insert into %TABLE_NAME% (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
                expiry_time, principal_name)
            values (?, encode(sha256(convert_to(?, 'UTF8')), 'hex'), ?, ?, ?, ?, ?)""";

    private static final String READ = """
            select s.primary_id, asked.id as session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                sa.attribute_name, sa.attribute_bytes
            from (select ?::text as id) asked
            join %TABLE_NAME% s on s.session_id = encode(sha256(convert_to(asked.id, 'UTF8')), 'hex')
            left join %TABLE_NAME%_attributes sa on sa.session_primary_id = s.primary_id""";

    private static final String UPDATE = """
            update %TABLE_NAME% set session_id = encode(sha256(convert_to(?, 'UTF8')), 'hex'), last_access_time = ?,
                max_inactive_interval = ?, expiry_time = ?, principal_name = ?
            where primary_id = ?""";

    private static final String DELETE = """
            delete from %TABLE_NAME% where session_id = encode(sha256(convert_to(?, 'UTF8')), 'hex')
            and max_inactive_interval >= 0""";

    /** Nothing where the session has ended meanwhile. */
    private static final String KEEP_ATTRIBUTE = """
            insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            select kept.primary_id, asked.name, asked.bytes from (values (?, ?, ?)) asked (id, name, bytes)
            join %TABLE_NAME% kept on kept.primary_id = asked.id
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes""";

    /** Nothing else is read back from a session, whatever stands in the table. */
    private static final ObjectInputFilter CLASSES =
            ObjectInputFilter.Config.createFilter("kr.hanmadi.**;org.springframework.**;java.base/*;!*");

    /** Of the id only the hash is kept: who reads a copy of the database cannot go on as an editor. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> onlyHashesOfIds(
            @Value("${server.servlet.session.timeout}") Duration life) {
        return sessions -> {
            sessions.setDefaultMaxInactiveInterval(life);
            sessions.setCreateSessionQuery(CREATE);
            sessions.setGetSessionQuery(READ);
            sessions.setUpdateSessionQuery(UPDATE);
            sessions.setDeleteSessionQuery(DELETE);
            sessions.setCreateSessionAttributeQuery(KEEP_ATTRIBUTE);
        };
    }

    @Bean
    SessionIdGenerator sessionIds() {
        return Secrets::next;
    }

    @Bean
    @Primary
    SessionRepository<? extends Session> sessions(JdbcIndexedSessionRepository kept) {
        return new SessionsInAnOutage<>(kept);
    }

    /** An attribute that is null is not there; Spring does not say in its types that a converter may answer so. */
    @Bean
    @SuppressWarnings("NullAway")
    ConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, SessionConfiguration::attribute);
        return conversion;
    }

    /** An attribute as it was kept; null when another version of the portal wrote it and it cannot be read any more. */
    private static @Nullable Object attribute(byte[] kept) {
        try (var in = new ConfigurableObjectInputStream(
                new ByteArrayInputStream(kept), SessionConfiguration.class.getClassLoader())) {
            in.setObjectInputFilter(CLASSES);
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            log.warn("A part of a session cannot be read and is left out: {}", e.toString());
            return null;
        }
    }

    /**
     * A portal that is reached by https gives its cookie to https alone, under a name that no other site of the same
     * domain can set.
     */
    @Bean
    DefaultCookieSerializerCustomizer safeCookie(SiteSettings site) {
        return cookie -> {
            cookie.setUseBase64Encoding(false); // an id is of letters that a cookie may have
            if ("https".equalsIgnoreCase(site.baseUrl().getScheme())) {
                cookie.setCookieName("__Host-hanmadi");
                cookie.setUseSecureCookie(true);
                cookie.setCookiePath("/");
            }
        };
    }
}
