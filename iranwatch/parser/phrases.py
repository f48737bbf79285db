"""Phrases of pages, word for word: whole lines that are share bars, menus, footers and the like.

They are data. A phrase belongs here if pages of many publishers say it and no article does.
"""

from __future__ import annotations

PHRASES = {
    "share": """
        share | share this | share this story | share this article | share this: |
        share on facebook | share on twitter | share on linkedin | share via email | facebook |
        twitter | linkedin | whatsapp | pinterest | email | e-mail | mail | print | copy |
        copy link | link copied | link copied! | telegram | reddit | tumblr | instagram |
        youtube | tweet | messenger | flipboard | more | save | save article | save for later |
        bookmark | gift | gift article | reprints | share close | show more sharing options |
        close extra sharing options | copy link urlcopied! | pin | pin it | like | like this: |
        follow | follow us | rss | sms | snapchat | skype | teilen | partager | compartir |
        condividi | partilhar | compartilhar | del | dela | facebook messenger | fb | aa | a+ |
        a- | text size | listen | post | x | + | - | – | — | a | 0 | 1 | shares | imprimer |
        imprimir | drucken | stampa | merken | اشتراک گذاری | مشاركة | شارك
    """,
    "menu": """
        home | menu | search | news | world | politics | business | sport | sports | opinion |
        video | videos | photos | login | log in | sign in | sign up | register | subscribe |
        subscribe now | newsletter | newsletters | account | my account | logout | log out |
        close | skip to content | skip to main content | skip to navigation | advertisement |
        ad | ads | sponsored | advertising | story continues below advertisement |
        article continues below advertisement | article continues after advertisement |
        continue reading below | scroll to continue | read more | read also | read next |
        see more | load more | loading | loading... | back to top | go to top | top | next |
        previous | previous article | next article | exit mobile version | view comments |
        click to expand image | expand | enlarge | image | caption | show caption |
        hide caption | toggle caption | read full story | continue reading |
        continue reading the main story | back to overview | zurück zur übersicht |
        about the author | join the conversation | join our whatsapp channel | anzeige |
        werbung | publicité | publicidad | pubblicità | reklam | annons | annonse | реклама |
        إعلان
    """,
    "legal": """
        do not sell or share my personal information | do not sell my personal information |
        privacy policy | terms of use | terms of service | terms and conditions |
        cookie policy | contact us | about us | contact | about | advertise |
        advertise with us | all rights reserved | all rights reserved. | accessibility |
        careers | site map | sitemap | privacy | terms | cookies | impressum | datenschutz |
        agb | imprint
    """,
    "related": """
        related | related articles | related stories | related news | related topics |
        related content | related posts | most read | most popular | most viewed | trending |
        trending now | more from this section | more stories | more news | latest |
        latest news | latest stories | top stories | popular | popular posts | recommended |
        recommended for you | you may also like | you might also like | editor's picks |
        editors' picks | don't miss | more on this story | more on this topic |
        more like this | recent posts | featured | in this article | also read | see also |
        up next | what to read next | more latest news | top news | around the web |
        from around the web | promoted stories | sponsored content | paid content |
        read this next | keep reading | mehr zum thema | auch interessant | lesen sie auch |
        à lire aussi | sur le même sujet | lire aussi | te puede interesar |
        le puede interesar | verwandte artikel | ähnliche artikel | articles liés |
        artículos relacionados | lea también | más noticias | leggi anche | leia também |
        lees ook | läs också | les også | читайте также | اقرأ أيضا | مطالب مرتبط |
        اخبار مرتبط
    """,
    "comments": """
        comments | leave a comment | leave a reply | post a comment | add a comment |
        join the discussion | cancel reply | view all comments | kommentare |
        kommentar schreiben | commentaires | laisser un commentaire | comentarios |
        deja un comentario | deja una respuesta | commenti | lascia un commento | yorumlar |
        комментарии | دیدگاه ها | نظرات | التعليقات | اترك تعليقا
    """,
    "tags": """
        tags | tags: | topics | topics: | filed under | filed under: | keywords | keywords: |
        etiquetas | mots-clés | schlagworte | themen | themen: | temas | related tags |
        برچسب‌ها | كلمات مفتاحية
    """,
    "promo": """
        email address | your email address | enter your email | sign up for our newsletter |
        thank you for subscribing | get the newsletter | thanks for signing up |
        click here to subscribe | no thanks | support our journalism |
        add as preferred on google
    """,
}
KINDS = {phrase.strip(): kind for kind, phrases in PHRASES.items() for phrase in phrases.split("|")}
