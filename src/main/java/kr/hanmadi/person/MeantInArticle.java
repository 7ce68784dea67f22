package kr.hanmadi.person;

/** In one article the name of a person means another one, who was split off. */
interface MeantInArticle {
    Long getPersonId();

    Long getMeans();
}
