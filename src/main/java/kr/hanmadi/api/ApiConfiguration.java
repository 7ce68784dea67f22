package kr.hanmadi.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import kr.hanmadi.web.SiteSettings;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The API's description of itself, and leave for programs on other sites' pages to ask. */
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

    /** The API has no sign-in and gives only what all readers may see. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
                        return true;
                    }
                })
                .addPathPatterns("/api/v1/**", "/oembed", "/feed/**");
    }
}
