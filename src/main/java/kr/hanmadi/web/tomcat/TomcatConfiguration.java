package kr.hanmadi.web.tomcat;

import java.util.Arrays;
import kr.hanmadi.web.ConcurrencyLimitSettings;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Tomcat as the portal needs it. */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {
    private static final String THREADS = "server.tomcat.threads.max";

    /** Threads for light answers, which hold one for a millisecond: few, for each that runs keeps all others waiting. */
    private static final int FOR_LIGHT_ANSWERS = 10;

    /**
     * As many threads as costly answers and bodies may hold, and some more, unless the settings say how many. With many
     * more, those that refuse a flood would take turns on the processors with the ones that make light pages.
     */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> threads(
            Environment environment, BodySettings bodies, ConcurrencyLimitSettings places) {
        int threads = environment.getProperty(
                THREADS, Integer.class, places.mostRequests() + bodies.places() + FOR_LIGHT_ANSWERS);
        return factory -> factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
                protocol.setMaxThreads(threads);
            }
        });
    }

    /** Last, so that a proxy's word about the client's address is read before and Tomcat's own report is replaced. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> bodiesAndRefusals(
            BodySettings settings, ShortPage page) {
        return factory -> {
            factory.addEngineValves(new SlowBodies(settings, page));
            factory.addContextCustomizers(context -> reportRefusals(context, page));
        };
    }

    private static void reportRefusals(Context context, ShortPage page) {
        if (context.getParent() instanceof StandardHost host) {
            var pipeline = host.getPipeline();
            Arrays.stream(pipeline.getValves())
                    .filter(ErrorReportValve.class::isInstance)
                    .forEach(pipeline::removeValve);
            host.setErrorReportValveClass("");
            pipeline.addValve(new RefusalReport(page));
        }
    }
}
