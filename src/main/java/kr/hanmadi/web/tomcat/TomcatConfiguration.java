package kr.hanmadi.web.tomcat;

import java.util.Arrays;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tomcat as the portal needs it. */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

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
