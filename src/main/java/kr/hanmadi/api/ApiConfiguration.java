package kr.hanmadi.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import kr.hanmadi.web.SiteSettings;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The API's description of itself. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    @Bean
    OpenAPI description(SiteSettings site, MessageSource messages) {
        return new OpenAPI()
                .info(new Info()
                        .title(messages.getMessage("api.title", null, Locale.KOREAN))
                        .version("1")
                        .description(messages.getMessage("api.about", null, Locale.KOREAN) + " "
                                + messages.getMessage("api.licence", null, Locale.KOREAN)))
                .servers(List.of(new Server().url(site.absolute(""))));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new UnknownParameters()).addPathPatterns("/api/v1/**");
    }
}
