package kr.hanmadi.site.quotation;

import java.nio.charset.StandardCharsets;
import kr.hanmadi.web.Costly;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Articles and quotations for programs that keep references: BibTeX and RIS. */
@RestController
@Costly
class ReferenceController {
    private static final MediaType BIBTEX = new MediaType("application", "x-bibtex", StandardCharsets.UTF_8);
    private static final MediaType RIS =
            new MediaType("application", "x-research-info-systems", StandardCharsets.UTF_8);

    private final Citations references;

    ReferenceController(Citations references) {
        this.references = references;
    }

    @GetMapping("/quotes/{publicId}.bib")
    ResponseEntity<String> quoteAsBibtex(@PathVariable String publicId) {
        return bibtex(references.quote(publicId));
    }

    @GetMapping("/quotes/{publicId}.ris")
    ResponseEntity<String> quoteAsRis(@PathVariable String publicId) {
        return ris(references.quote(publicId));
    }

    @GetMapping("/articles/{publicId}.bib")
    ResponseEntity<String> articleAsBibtex(@PathVariable String publicId) {
        return bibtex(references.article(publicId));
    }

    @GetMapping("/articles/{publicId}.ris")
    ResponseEntity<String> articleAsRis(@PathVariable String publicId) {
        return ris(references.article(publicId));
    }

    private static ResponseEntity<String> bibtex(Citation reference) {
        return file(BIBTEX, reference.key() + ".bib", reference.bibtex());
    }

    private static ResponseEntity<String> ris(Citation reference) {
        return file(RIS, reference.key() + ".ris", reference.ris());
    }

    private static ResponseEntity<String> file(MediaType type, String name, String text) {
        var attached = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
                .body(text);
    }
}
