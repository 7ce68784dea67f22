package kr.hanmadi.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Sends readers to the right address; asked again each time, because a slug may change back. */
@ControllerAdvice
class MovedPages {

    @ExceptionHandler(MovedException.class)
    ResponseEntity<Void> redirect(MovedException moved, HttpServletRequest request) {
        var query = request.getQueryString();
        var location = request.getContextPath() + moved.address() + (query == null ? "" : "?" + query);
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.LOCATION, location)
                .build();
    }
}
