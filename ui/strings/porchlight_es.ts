<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
<context>
    <name>AboutSection</name>
    <message>
        <source>About Porchlight {version}</source>
        <translation>Acerca de Porchlight {version}</translation>
    </message>
    <message>
        <source>Porchlight works without the network. It keeps no record of what you ask, choose or print.</source>
        <translation>Porchlight funciona sin la red. No guarda nada de lo que usted pregunta, elige o imprime.</translation>
    </message>
    <message>
        <source>What a listing says about police and immigration contact was checked by people on the date shown. It is not a promise, and nothing here is legal advice.</source>
        <translation>Lo que se dice del contacto con la policía y con inmigración lo revisaron personas en la fecha que se muestra. No es una promesa, y nada de esto es consejo legal.</translation>
    </message>
    <message>
        <source>Data of the places</source>
        <translation>Datos de los lugares</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Porchlight is free: you may use, copy, change and pass it on (MIT license). It is made with free parts, among them Qt (LGPL 3), SQLCipher, ReportLab, PDFium and the type Noto Sans.</source>
        <translation>Porchlight es libre: se puede usar, copiar, cambiar y compartir (licencia MIT). Está hecho con partes libres, entre ellas Qt (LGPL 3), SQLCipher, ReportLab, PDFium y la letra Noto Sans.</translation>
    </message>
    <message>
        <source>Close the licenses</source>
        <translation>Cerrar las licencias</translation>
    </message>
    <message>
        <source>Read the licenses</source>
        <translation>Leer las licencias</translation>
    </message>
    <message>
        <source>Text of the license</source>
        <translation>Texto de la licencia</translation>
    </message>
    <message>
        <source>Part of Porchlight</source>
        <translation>Parte de Porchlight</translation>
    </message>
</context>
<context>
    <name>ActsModel</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Can be taken back</source>
        <translation>Se puede deshacer</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message numerus="yes">
        <source>after %Ln thing(s) that stand(s) above it</source>
        <translation>
            <numerusform>después de %Ln cosa que está arriba</numerusform>
            <numerusform>después de %Ln cosas que están arriba</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswerLine</name>
    <message>
        <source>Hide counts</source>
        <translation>Ocultar cuentas</translation>
    </message>
    <message>
        <source>Contact counts</source>
        <translation>Cuentas de contacto</translation>
    </message>
    <message>
        <source>How many places have contact with police or immigration officers.</source>
        <translation>Cuántos lugares tienen contacto con la policía o con agentes de inmigración.</translation>
    </message>
</context>
<context>
    <name>AnswerParts</name>
    <message>
        <source>Look farther</source>
        <translation>Buscar más lejos</translation>
    </message>
    <message>
        <source>Nothing is hidden.</source>
        <translation>Nada está oculto.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Takes the contact filters off.</source>
        <translation>Quita los filtros de contacto.</translation>
    </message>
    <message>
        <source>Hides them.</source>
        <translation>Los oculta.</translation>
    </message>
    <message>
        <source>Shows only these.</source>
        <translation>Muestra solo estos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known</source>
        <comment>not checked, or not well enough</comment>
        <translation>
            <numerusform>%Ln no se sabe</numerusform>
            <numerusform>%Ln no se sabe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <translation>
            <numerusform>%n filtro</numerusform>
            <numerusform>%n filtros</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows each of them.</source>
        <translation>Los muestra uno por uno.</translation>
    </message>
    <message>
        <source>No places.</source>
        <translation>Ningún lugar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s).</source>
        <translation>
            <numerusform>%Ln lugar.</numerusform>
            <numerusform>%Ln lugares.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) from {place} outwards.</source>
        <translation>
            <numerusform>%Ln lugar desde {place} hacia afuera.</numerusform>
            <numerusform>%Ln lugares desde {place} hacia afuera.</numerusform>
        </translation>
    </message>
    <message>
        <source>No places from {place} outwards.</source>
        <translation>Ningún lugar desde {place} hacia afuera.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) within {distance} of {place}.</source>
        <translation>
            <numerusform>%Ln lugar a {distance} o menos de {place}.</numerusform>
            <numerusform>%Ln lugares a {distance} o menos de {place}.</numerusform>
        </translation>
    </message>
    <message>
        <source>None within {distance} of {place}.</source>
        <translation>Ninguno a {distance} o menos de {place}.</translation>
    </message>
    <message>
        <source>Further down:</source>
        <translation>Más abajo:</translation>
    </message>
    <message>
        <source>Goes to them in the list.</source>
        <translation>Va a ellos en la lista.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not checked well enough</source>
        <translation>
            <numerusform>%Ln sin revisar lo suficiente</numerusform>
            <numerusform>%Ln sin revisar lo suficiente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln by phone or mail</source>
        <translation>
            <numerusform>%Ln por teléfono o correo</numerusform>
            <numerusform>%Ln por teléfono o correo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with no address told</source>
        <translation>
            <numerusform>%Ln sin dirección dada</numerusform>
            <numerusform>%Ln sin dirección dada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln enforcement office(s)</source>
        <translation>
            <numerusform>%Ln oficina de policía o inmigración</numerusform>
            <numerusform>%Ln oficinas de policía o inmigración</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s) further down</source>
        <translation>
            <numerusform>%Ln más abajo</numerusform>
            <numerusform>%Ln más abajo</numerusform>
        </translation>
    </message>
    <message>
        <source>The contact filters hide nothing here.</source>
        <translation>Aquí los filtros de contacto no ocultan nada.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>%Ln oculto</numerusform>
            <numerusform>%Ln ocultos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that nobody has checked well enough</source>
        <translation>
            <numerusform>%Ln que nadie ha revisado lo suficiente</numerusform>
            <numerusform>%Ln que nadie ha revisado lo suficiente</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes this filter off.</source>
        <translation>Quita este filtro.</translation>
    </message>
    <message>
        <source>Filter: {what}</source>
        <translation>Filtro: {what}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ask or share</source>
        <comment>listings that ask for ID or share data</comment>
        <translation>
            <numerusform>%Ln pide o comparte</numerusform>
            <numerusform>%Ln piden o comparten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with contact</source>
        <comment>listings with known contact</comment>
        <translation>
            <numerusform>%Ln con contacto</numerusform>
            <numerusform>%Ln con contacto</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswersPanel</name>
    <message>
        <source>Take the answers in</source>
        <translation>Tomar las respuestas</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) in the file keep(s) rows from being taken in</source>
        <translation>
            <numerusform>%Ln cosa del archivo impide tomar una fila</numerusform>
            <numerusform>%Ln cosas del archivo impiden tomar filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) left something open: make it exact later</source>
        <translation>
            <numerusform>%Ln respuesta dejó algo abierto: precísela después</numerusform>
            <numerusform>%Ln respuestas dejaron algo abierto: precíselas después</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answers about %Ln place(s) can be taken in.</source>
        <translation>
            <numerusform>Se pueden tomar respuestas sobre %Ln lugar.</numerusform>
            <numerusform>Se pueden tomar respuestas sobre %Ln lugares.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) without an answer stay as they are.</source>
        <translation>
            <numerusform>%Ln fila sin respuesta se queda como está.</numerusform>
            <numerusform>%Ln filas sin respuesta se quedan como están.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) stand(s) in the directory already.</source>
        <translation>
            <numerusform>%Ln respuesta ya está en el directorio.</numerusform>
            <numerusform>%Ln respuestas ya están en el directorio.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns that are not known here are passed over: {columns}.</source>
        <translation>No se leen las columnas que aquí no se conocen: {columns}.</translation>
    </message>
    <message>
        <source>The file has no answer to take in.</source>
        <translation>El archivo no tiene ninguna respuesta que tomar.</translation>
    </message>
</context>
<context>
    <name>AssessForm</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Escape. What you wrote here stays until you hide or close.</source>
        <translation>Escape. Lo que escribió aquí se queda hasta que oculte o cierre.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>Said before ({count})</source>
        <translation>Dicho antes ({count})</translation>
    </message>
    <message>
        <source>We asked them</source>
        <translation>Les preguntamos</translation>
    </message>
    <message>
        <source>One thing we know</source>
        <translation>Algo que sabemos</translation>
    </message>
</context>
<context>
    <name>AssessPage</name>
    <message>
        <source>Assess a place</source>
        <translation>Evaluar un lugar</translation>
    </message>
</context>
<context>
    <name>AttentionWords</name>
    <message>
        <source>The data folder cannot be written. Finding and printing work; nothing can be taken in.</source>
        <translation>No se puede escribir en la carpeta de datos. Buscar e imprimir funcionan; no se puede incorporar nada.</translation>
    </message>
    <message>
        <source>The clock of this computer is behind: it is {date} or later. Ages may be greater than they are shown, and sheets do not say when they were printed. Set the clock.</source>
        <translation>El reloj de esta computadora está atrasado: es el {date} o después. Los datos pueden ser más viejos de lo que se muestra, y las hojas no dicen cuándo se imprimieron. Ponga bien el reloj.</translation>
    </message>
    <message>
        <source>This is the demonstration: nothing in it is real. Take it out before you import a real file.</source>
        <translation>Esta es la demostración: nada en ella es real. Sáquela antes de importar un archivo real.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln service(s) that the source no longer lists. They are still found, and marked.</source>
        <translation>
            <numerusform>%Ln servicio que su fuente ya no tiene en la lista. Todavía se encuentra, con una marca.</numerusform>
            <numerusform>%Ln servicios que su fuente ya no tiene en la lista. Todavía se encuentran, con una marca.</numerusform>
        </translation>
    </message>
    <message>
        <source>{source} does not say how old its data is. Ask who made it.</source>
        <translation>{source} no dice de cuándo es su información. Pregunte a quien la hizo.</translation>
    </message>
    <message numerus="yes">
        <source>{source}: its data is of {date}, %n day(s) ago. Ask who made it for a newer file.</source>
        <translation>
            <numerusform>{source}: su información es del {date}, hace %n día. Pida un archivo más nuevo a quien la hizo.</numerusform>
            <numerusform>{source}: su información es del {date}, hace %n días. Pida un archivo más nuevo a quien la hizo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody has checked well enough, of %Ln place(s): {counts}. Every sheet says so.</source>
        <translation>
            <numerusform>Nadie ha revisado lo suficiente, de %Ln lugar: {counts}. Cada hoja lo dice.</numerusform>
            <numerusform>Nadie ha revisado lo suficiente, de %Ln lugares: {counts}. Cada hoja lo dice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BeginStep</name>
    <message>
        <source>What to begin with</source>
        <translation>Con qué empezar</translation>
    </message>
    <message>
        <source>Porchlight needs a directory of services to look in.</source>
        <translation>Porchlight necesita un directorio de servicios donde buscar.</translation>
    </message>
    <message>
        <source>Import a directory file…</source>
        <translation>Importar un archivo de directorio…</translation>
    </message>
    <message>
        <source>Try with the demonstration directory</source>
        <translation>Probar con el directorio de demostración</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>A file in the HSDS format. You see what is in it before anything is taken in.</source>
        <translation>Un archivo en formato HSDS. Usted ve qué contiene antes de que se incorpore algo.</translation>
    </message>
    <message>
        <source>Fictional places in Miami, to look around. It says on every page and sheet that nothing is real.</source>
        <translation>Lugares ficticios en Miami, para mirar. En cada página y en cada hoja dice que nada es real.</translation>
    </message>
    <message>
        <source>The Directory page offers both at any time.</source>
        <translation>La página Directorio ofrece las dos cosas en cualquier momento.</translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>CautionList</name>
    <message>
        <source>Place {number}: {what}</source>
        <translation>Lugar {number}: {what}</translation>
    </message>
    <message>
        <source>Before you print</source>
        <translation>Antes de imprimir</translation>
    </message>
    <message>
        <source>In few words</source>
        <translation>En pocas palabras</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Go to {number}</source>
        <translation>Ir al {number}</translation>
    </message>
</context>
<context>
    <name>ChangeButtons</name>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Ctrl+E. Change what is said of this service.</source>
        <translation>Ctrl+E. Cambiar lo que se dice de este servicio.</translation>
    </message>
    <message>
        <source>I checked this</source>
        <translation>Revisé esto</translation>
    </message>
    <message>
        <source>Ctrl+K. Open</source>
        <translation>Ctrl+K. Abierto</translation>
    </message>
    <message>
        <source>Ctrl+K. Closed</source>
        <translation>Ctrl+K. Cerrado</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
</context>
<context>
    <name>ChangesTable</name>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiados</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Como antes</translation>
    </message>
    <message>
        <source>No longer listed</source>
        <translation>Ya no están</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organizaciones</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Teléfonos</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horarios</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Contact persons</source>
        <translation>Personas de contacto</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Qué llevar</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Costos</translation>
    </message>
    <message>
        <source>Areas served</source>
        <translation>Zonas que atiende</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accesibilidad</translation>
    </message>
    <message>
        <source>Services at places</source>
        <translation>Servicios en lugares</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programas</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Financiación</translation>
    </message>
    <message>
        <source>Websites</source>
        <translation>Sitios web</translation>
    </message>
    <message>
        <source>Numbers of organizations</source>
        <translation>Números de organizaciones</translation>
    </message>
    <message>
        <source>Room for people</source>
        <translation>Cupo para personas</translation>
    </message>
    <message>
        <source>Units of that room</source>
        <translation>Unidades del cupo</translation>
    </message>
    <message>
        <source>Category systems</source>
        <translation>Sistemas de categorías</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorías</translation>
    </message>
    <message>
        <source>Categories given</source>
        <translation>Categorías asignadas</translation>
    </message>
    <message>
        <source>Notes on changes</source>
        <translation>Notas sobre cambios</translation>
    </message>
    <message>
        <source>Notes on the tables</source>
        <translation>Notas sobre las tablas</translation>
    </message>
</context>
<context>
    <name>ChosenList</name>
    <message>
        <source>Leave off its source&apos;s remarks</source>
        <translation>Quitar las notas de su fuente</translation>
    </message>
    <message>
        <source>Put back its remarks</source>
        <translation>Poner otra vez sus notas</translation>
    </message>
    <message>
        <source>{count} of {most} places</source>
        <translation>{count} de {most} lugares</translation>
    </message>
    <message>
        <source>Places on the sheet</source>
        <translation>Lugares en la hoja</translation>
    </message>
    <message>
        <source>Alt with the up and down arrows moves a place. Delete takes it off the sheet.</source>
        <translation>Alt con las flechas arriba y abajo mueve un lugar. Suprimir lo quita de la hoja.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Delete key</source>
        <translation>Tecla Supr</translation>
    </message>
</context>
<context>
    <name>ChosenRow</name>
    <message>
        <source>Without its source&apos;s remarks</source>
        <translation>Sin las notas de su fuente</translation>
    </message>
</context>
<context>
    <name>ColumnsModel</name>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Primeras filas</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Qué significa</translation>
    </message>
    <message>
        <source>How certain</source>
        <translation>Con qué certeza</translation>
    </message>
    <message>
        <source>{meaning}. It names the row.</source>
        <translation>{meaning}. Identifica la fila.</translation>
    </message>
    <message>
        <source>You said so</source>
        <translation>Usted lo dijo</translation>
    </message>
    <message>
        <source>As the last time</source>
        <translation>Como la última vez</translation>
    </message>
    <message>
        <source>By its name</source>
        <translation>Por su nombre</translation>
    </message>
    <message>
        <source>By what stands in it: please check</source>
        <translation>Por lo que contiene: revíselo</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
</context>
<context>
    <name>ColumnsPanel</name>
    <message>
        <source>“{column}” means</source>
        <translation>«{column}» significa</translation>
    </message>
    <message>
        <source>What “{column}” means</source>
        <translation>Qué significa «{column}»</translation>
    </message>
    <message>
        <source>“{column}” names the row</source>
        <translation>«{column}» identifica la fila</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Table of the file</source>
        <translation>Tabla del archivo</translation>
    </message>
    <message>
        <source>Take this table in</source>
        <translation>Incorporar esta tabla</translation>
    </message>
    <message>
        <source>It names the row</source>
        <translation>Identifica la fila</translation>
    </message>
    <message>
        <source>A number or code that the source never gives to another row. By it a row is known again.</source>
        <translation>Un número o código que la fuente nunca da a otra fila. Por él se reconoce la fila.</translation>
    </message>
    <message>
        <source>What you say here is kept for the next file with the same columns.</source>
        <translation>Lo que diga aquí se guarda para el próximo archivo con las mismas columnas.</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>Leerlo así</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Columnas del archivo</translation>
    </message>
    <message>
        <source>Enter leads to what a column means.</source>
        <translation>Intro lleva a lo que significa una columna.</translation>
    </message>
    <message numerus="yes">
        <source>{table} (%Ln row(s))</source>
        <translation>
            <numerusform>{table} (%Ln fila)</numerusform>
            <numerusform>{table} (%Ln filas)</numerusform>
        </translation>
    </message>
    <message>
        <source>This file has no standard form. Look whether each column is understood, and correct it.</source>
        <translation>Este archivo no tiene una forma estándar. Mire si se entiende cada columna, y corríjala.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) of {count} are only kept as they are.</source>
        <translation>
            <numerusform>%Ln columna de {count} solo se guarda tal cual.</numerusform>
            <numerusform>%Ln columnas de {count} solo se guardan tal cual.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say first which column holds the name of an organization or service.</source>
        <translation>Diga primero qué columna tiene el nombre de una organización o un servicio.</translation>
    </message>
    <message>
        <source>A row is known again by: {columns}. With another value there it is another place.</source>
        <translation>Una fila se reconoce por: {columns}. Con otro valor ahí es otro lugar.</translation>
    </message>
    <message>
        <source>No column names a row for good: rows are known again by name and address. A place that is renamed or moves then counts as new, and what was asked of it stays with the old one.</source>
        <translation>Ninguna columna identifica una fila para siempre: las filas se reconocen por nombre y dirección. Un lugar que cambia de nombre o se muda cuenta entonces como nuevo, y lo que se preguntó de él se queda con el antiguo.</translation>
    </message>
</context>
<context>
    <name>ComputerSection</name>
    <message>
        <source>This computer</source>
        <translation>Esta computadora</translation>
    </message>
    <message>
        <source>In it lie the directory and these settings. No record of what you ask, choose, print or note.</source>
        <translation>Ahí están el directorio y estos ajustes. No queda registro de lo que usted pregunta, elige, imprime o anota.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>Copy the folder&apos;s name</source>
        <translation>Copiar el nombre de la carpeta</translation>
    </message>
</context>
<context>
    <name>ConfidenceChoice</name>
    <message>
        <source>A lot</source>
        <translation>Mucho</translation>
    </message>
    <message>
        <source>Somewhat</source>
        <translation>Más o menos</translation>
    </message>
    <message>
        <source>A little</source>
        <translation>Poco</translation>
    </message>
    <message>
        <source>“How we know” sets the most. You may choose less.</source>
        <translation>«Cómo lo sabemos» pone el límite. Puede elegir menos.</translation>
    </message>
    <message>
        <source>What one person told counts a little. Choose more only if others told the same.</source>
        <translation>Lo que contó una sola persona cuenta poco. Elija más solo si otras contaron lo mismo.</translation>
    </message>
    <message>
        <source>For “nothing found” the most is: {level}.</source>
        <translation>Para «no hallamos nada» lo más es: {level}.</translation>
    </message>
    <message>
        <source>How much we trust it</source>
        <translation>Cuánto confiamos en ello</translation>
    </message>
</context>
<context>
    <name>ContactCompared</name>
    <message>
        <source>Contact, as one place</source>
        <translation>Contacto, como un solo lugar</translation>
    </message>
    <message>
        <source>As one place it has the reports of both. That nothing was found at one of them counts no longer: nobody has asked about both together.</source>
        <translation>Como un solo lugar tiene los avisos de los dos. Que en uno no se encontró nada ya no cuenta: nadie ha preguntado por los dos juntos.</translation>
    </message>
</context>
<context>
    <name>ContactFilter</name>
    <message numerus="yes">
        <source>Contact: %n filter(s)</source>
        <translation>
            <numerusform>Contacto: %n filtro</numerusform>
            <numerusform>Contacto: %n filtros</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact: show all</source>
        <translation>Contacto: mostrar todo</translation>
    </message>
</context>
<context>
    <name>ContactHistory</name>
    <message>
        <source>History ({count})</source>
        <translation>Historial ({count})</translation>
    </message>
    <message>
        <source>Hide the history</source>
        <translation>Ocultar el historial</translation>
    </message>
    <message>
        <source>{domain}: history ({count})</source>
        <translation>{domain}: historial ({count})</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>CorrectionPanel</name>
    <message>
        <source>What was reported</source>
        <translation>Lo que se reportó</translation>
    </message>
    <message>
        <source>As it stands here</source>
        <translation>Como está aquí</translation>
    </message>
    <message>
        <source>Which place is it?</source>
        <translation>¿Qué lugar es?</translation>
    </message>
    <message>
        <source>Places with words of its name.</source>
        <translation>Lugares con palabras de su nombre.</translation>
    </message>
    <message>
        <source>It is this place</source>
        <translation>Es este lugar</translation>
    </message>
    <message>
        <source>Open the place</source>
        <translation>Abrir el lugar</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Not needed.</source>
        <translation>No es necesario.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Take it: mark the place as no longer there</source>
        <translation>Aceptar: marcar que el lugar ya no existe</translation>
    </message>
    <message>
        <source>It is changed now</source>
        <translation>Ya se cambió</translation>
    </message>
    <message>
        <source>Take it: let it wait as a report</source>
        <translation>Aceptar: que espere como informe</translation>
    </message>
    <message>
        <source>It is dealt with</source>
        <translation>Ya se atendió</translation>
    </message>
    <message>
        <source>Change the address</source>
        <translation>Cambiar la dirección</translation>
    </message>
    <message>
        <source>Change the phone numbers</source>
        <translation>Cambiar los teléfonos</translation>
    </message>
    <message>
        <source>Say which place it is, or decline it.</source>
        <translation>Diga qué lugar es, o rechácela.</translation>
    </message>
    <message>
        <source>The place stays in the directory, says that it is no longer there, and comes last.</source>
        <translation>El lugar sigue en el directorio, dice que ya no existe y queda al final.</translation>
    </message>
    <message>
        <source>Change the numbers first. Then say here that it is done.</source>
        <translation>Cambie primero los teléfonos. Luego diga aquí que ya se hizo.</translation>
    </message>
    <message>
        <source>Change the address first. Then say here that it is done.</source>
        <translation>Cambie primero la dirección. Luego diga aquí que ya se hizo.</translation>
    </message>
    <message>
        <source>It waits in the work list like whatever somebody told. The place says “not yet checked” until then. Declining it changes nothing that is said of police.</source>
        <translation>Espera en la lista de trabajo, como lo que alguien contó. Hasta entonces el lugar dice «aún sin revisar». Rechazarla no cambia nada de lo que se dice de la policía.</translation>
    </message>
    <message>
        <source>Read the note, and do what it needs.</source>
        <translation>Lea la nota y haga lo que haga falta.</translation>
    </message>
</context>
<context>
    <name>CorrectionsPage</name>
    <message numerus="yes">
        <source>From field workers: %Ln to decide</source>
        <translation>
            <numerusform>Del equipo: %Ln por decidir</numerusform>
            <numerusform>Del equipo: %Ln por decidir</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in the directory changes before you decide. Until then the place says that something was reported and is not yet checked.</source>
        <translation>Nada cambia en el directorio antes de que usted decida. Hasta entonces, el lugar dice que algo se reportó y aún no se ha revisado.</translation>
    </message>
    <message>
        <source>Read a file of corrections…</source>
        <translation>Leer un archivo de correcciones…</translation>
    </message>
    <message>
        <source>The chosen correction stands below the list.</source>
        <translation>La corrección elegida está debajo de la lista.</translation>
    </message>
</context>
<context>
    <name>DeedBar</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Quitar este aviso</translation>
    </message>
    <message>
        <source>Escape. What was written down stays.</source>
        <translation>Escape. Lo que se anotó se queda.</translation>
    </message>
</context>
<context>
    <name>DeedWords</name>
    <message>
        <source>{after}. Undo puts back: {before}.</source>
        <translation>{after}. Deshacer vuelve a: {before}.</translation>
    </message>
    <message>
        <source>Saved: {place}. More places: {count}.</source>
        <translation>Guardado: {place}. Más lugares: {count}.</translation>
    </message>
    <message>
        <source>Saved: {place}.</source>
        <translation>Guardado: {place}.</translation>
    </message>
    <message>
        <source>Written down for today, for this computer only, without any name: {kind}.</source>
        <translation>Anotado con la fecha de hoy, solo en esta computadora, sin ningún nombre: {kind}.</translation>
    </message>
    <message>
        <source>Undo what was done last ({date})?</source>
        <translation>¿Deshacer lo último que se hizo ({date})?</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Deshecho.</translation>
    </message>
    <message>
        <source>More places: {count}.</source>
        <translation>Más lugares: {count}.</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Take every place off, and what you typed?</source>
        <translation>¿Quitar todos los lugares y lo que escribió?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Dejarla</translation>
    </message>
    <message>
        <source>Yes, clear the sheet</source>
        <translation>Sí, borrar la hoja</translation>
    </message>
</context>
<context>
    <name>DetailHead</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to {place}</source>
        <translation>Atrás: {place}</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Izquierda</translation>
    </message>
    <message>
        <source>On the sheet</source>
        <translation>En la hoja</translation>
    </message>
    <message>
        <source>Add to sheet</source>
        <translation>Agregar a la hoja</translation>
    </message>
    <message>
        <source>Ctrl+D, or + in the list</source>
        <translation>Ctrl+D, o + en la lista</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Choose a place to see everything about it.</source>
        <translation>Elija un lugar para ver todo lo que se sabe de él.</translation>
    </message>
    <message>
        <source>The facts below are in the words of their source.</source>
        <translation>Los datos de abajo están en las palabras de la fuente.</translation>
    </message>
    <message>
        <source>More from the source</source>
        <translation>Más de la fuente</translation>
    </message>
    <message>
        <source>Copy everything</source>
        <translation>Copiar todo</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Save list for calls</source>
        <translation>Guardar lista para llamar</translation>
    </message>
    <message>
        <source>Save problems</source>
        <translation>Guardar problemas</translation>
    </message>
    <message>
        <source>Save corrections</source>
        <translation>Guardar correcciones</translation>
    </message>
    <message>
        <source>Read corrections</source>
        <translation>Leer correcciones</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Correcciones</translation>
    </message>
    <message>
        <source>Import a directory file</source>
        <translation>Importar un archivo de directorio</translation>
    </message>
    <message>
        <source>Directory files</source>
        <translation>Archivos de directorio</translation>
    </message>
    <message>
        <source>Pictures for a phone</source>
        <translation>Imágenes para un teléfono</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Solo texto</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Guardar la hoja</translation>
    </message>
    <message>
        <source>Read answers</source>
        <translation>Leer respuestas</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
</context>
<context>
    <name>DirectoryPage</name>
    <message>
        <source>Directory</source>
        <translation>Directorio</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Work list</source>
        <translation>Lista de trabajo</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Frases</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Términos</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Correcciones</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Lo que se hizo</translation>
    </message>
</context>
<context>
    <name>DiscreetPart</name>
    <message>
        <source>Discreet sheet</source>
        <translation>Hoja discreta</translation>
    </message>
    <message>
        <source>It does not tell what it is about: no word of drugs, police or immigration.</source>
        <translation>No dice de qué trata: ni una palabra de drogas, policía o inmigración.</translation>
    </message>
</context>
<context>
    <name>Distance</name>
    <message>
        <source>W</source>
        <comment>west, in directions such as SW</comment>
        <translation>O</translation>
    </message>
    <message>
        <source>in {area}</source>
        <translation>en {area}</translation>
    </message>
    <message>
        <source>up to {distance}</source>
        <translation>hasta {distance}</translation>
    </message>
    <message>
        <source>about {distance}</source>
        <translation>aprox. {distance}</translation>
    </message>
</context>
<context>
    <name>DomainPart</name>
    <message>
        <source>Mark the rest as not known</source>
        <translation>Marcar el resto como «no se sabe»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more question(s) worth asking</source>
        <translation>
            <numerusform>%Ln pregunta más que vale la pena hacer</numerusform>
            <numerusform>%Ln preguntas más que vale la pena hacer</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer questions</source>
        <translation>Menos preguntas</translation>
    </message>
    <message>
        <source>They decide nothing by themselves.</source>
        <translation>Por sí solas no deciden nada.</translation>
    </message>
    <message>
        <source>{done} of {needed} needed questions answered.</source>
        <translation>{done} de {needed} preguntas necesarias contestadas.</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Files that were taken in, statements, changes, merges: the last one first. Each rests on those below it, so only the last can be taken back, then the one before it. Ten files are kept.</source>
        <translation>Archivos importados, afirmaciones, cambios, uniones: primero lo último. Cada cosa se apoya en las de abajo, así que solo se puede deshacer la última, y luego la anterior. Se guardan diez archivos.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Lo que se hizo</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Nothing was done yet that could be taken back.</source>
        <translation>Todavía no se hizo nada que se pueda deshacer.</translation>
    </message>
    <message>
        <source>The last {count} things that were done.</source>
        <translation>Las últimas {count} cosas que se hicieron.</translation>
    </message>
    <message>
        <source>Things that can be taken back: {count}.</source>
        <translation>Cosas que se pueden deshacer: {count}.</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>Very much alike</source>
        <translation>Muy parecidos</translation>
    </message>
    <message>
        <source>Much alike</source>
        <translation>Bastante parecidos</translation>
    </message>
    <message>
        <source>Somewhat alike</source>
        <translation>Algo parecidos</translation>
    </message>
</context>
<context>
    <name>DuplicatesList</name>
    <message>
        <source>Two lists of one town often have the same place twice. Here records that are alike stand beside each other. Nothing is ever made one by itself: you say of each pair whether it is one place or two.</source>
        <translation>Dos listas de una misma ciudad suelen tener dos veces el mismo lugar. Aquí están juntos los registros que se parecen. Nada se une por sí solo: usted dice de cada par si es un lugar o dos.</translation>
    </message>
    <message>
        <source>Look for duplicates</source>
        <translation>Buscar duplicados</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar otra vez</translation>
    </message>
    <message>
        <source>Look at this pair</source>
        <translation>Mirar este par</translation>
    </message>
    <message>
        <source>Find in these pairs</source>
        <translation>Buscar en estos pares</translation>
    </message>
    <message>
        <source>With a record of</source>
        <translation>Con un registro de</translation>
    </message>
    <message>
        <source>Pairs that may be one place</source>
        <translation>Pares que pueden ser un solo lugar</translation>
    </message>
    <message>
        <source>Enter looks at the marked pair.</source>
        <translation>Entrar muestra el par marcado.</translation>
    </message>
    <message>
        <source>Nobody has looked yet. With many thousand places it takes some minutes, and can be stopped.</source>
        <translation>Nadie ha buscado todavía. Con muchos miles de lugares tarda minutos, y se puede detener.</translation>
    </message>
    <message>
        <source>No two places look like one.</source>
        <translation>Ningún par de lugares parece ser uno solo.</translation>
    </message>
    <message>
        <source>{shown} of {count} pairs, the likeliest first.</source>
        <translation>{shown} de {count} pares, primero los más probables.</translation>
    </message>
    <message>
        <source>The directory has changed since they were looked for.</source>
        <translation>El directorio ha cambiado desde que se buscaron.</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Pairs</source>
        <translation>Pares</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Unidos</translation>
    </message>
    <message>
        <source>Back to the pairs</source>
        <translation>Volver a los pares</translation>
    </message>
    <message>
        <source>Make them one place</source>
        <translation>Unirlos en un solo lugar</translation>
    </message>
    <message>
        <source>These are two places</source>
        <translation>Son dos lugares</translation>
    </message>
</context>
<context>
    <name>EditEffectsPart</name>
    <message>
        <source>What this makes of the place</source>
        <translation>Qué pasa con el lugar</translation>
    </message>
    <message>
        <source>Nothing reads better without your tick.</source>
        <translation>Nada se lee mejor sin su marca.</translation>
    </message>
    <message>
        <source>The address is not shown any more: {places}</source>
        <translation>La dirección ya no se muestra: {places}</translation>
    </message>
    <message>
        <source>More lines that change and do not read better: {count}.</source>
        <translation>Más líneas que cambian y no se leen mejor: {count}.</translation>
    </message>
</context>
<context>
    <name>EditForm</name>
    <message>
        <source>A new service</source>
        <translation>Un servicio nuevo</translation>
    </message>
    <message>
        <source>Change this service</source>
        <translation>Cambiar este servicio</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>Why you change it</source>
        <translation>Por qué lo cambia</translation>
    </message>
    <message>
        <source>For the history. You may leave it empty.</source>
        <translation>Para el historial. Puede dejarlo vacío.</translation>
    </message>
</context>
<context>
    <name>EditPage</name>
    <message>
        <source>Write down a service</source>
        <translation>Anotar un servicio</translation>
    </message>
</context>
<context>
    <name>EffectsModel</name>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Qué cambia</translation>
    </message>
</context>
<context>
    <name>EffectsPart</name>
    <message>
        <source>What this changes</source>
        <translation>Qué cambia con esto</translation>
    </message>
    <message>
        <source>None of the three lines would change.</source>
        <translation>No cambiaría ninguna de las tres líneas.</translation>
    </message>
    <message>
        <source>Nothing reads better without your tick.</source>
        <translation>Nada se lee mejor sin su marca.</translation>
    </message>
</context>
<context>
    <name>EffectsTable</name>
    <message numerus="yes">
        <source>What is said of %Ln place(s) changes.</source>
        <translation>
            <numerusform>Cambia lo que se dice de %Ln lugar.</numerusform>
            <numerusform>Cambia lo que se dice de %Ln lugares.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) read(s) better or warn(s) of less than before: look at each.</source>
        <translation>
            <numerusform>%Ln lugar se lee mejor o avisa de menos que antes: véalo.</numerusform>
            <numerusform>%Ln lugares se leen mejor o avisan de menos que antes: vea cada uno.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that is said of a place changes.</source>
        <translation>No cambia nada de lo que se dice de un lugar.</translation>
    </message>
</context>
<context>
    <name>FactRow</name>
    <message>
        <source>Copy address</source>
        <translation>Copiar dirección</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Ver los {count}</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>ext. {number}</source>
        <translation>ext. {number}</translation>
    </message>
    <message>
        <source>fax</source>
        <translation>fax</translation>
    </message>
    <message>
        <source>text messages</source>
        <translation>mensajes de texto</translation>
    </message>
    <message>
        <source>hotline</source>
        <translation>línea de ayuda</translation>
    </message>
    <message>
        <source>TTY</source>
        <translation>TTY</translation>
    </message>
    <message>
        <source>cell phone</source>
        <translation>celular</translation>
    </message>
    <message>
        <source>video</source>
        <translation>video</translation>
    </message>
    <message>
        <source>pager</source>
        <translation>localizador</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Checked here</source>
        <translation>Revisado aquí</translation>
    </message>
    <message>
        <source>How long you may wait</source>
        <translation>Cuánto puede esperar</translation>
    </message>
    <message>
        <source>Who gives legal help</source>
        <translation>Quién da la ayuda legal</translation>
    </message>
    <message>
        <source>Who can come</source>
        <translation>Quién puede ir</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accesibilidad</translation>
    </message>
    <message>
        <source>Area served</source>
        <translation>Zona que atiende</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Necesidades</translation>
    </message>
    <message>
        <source>Terms of its source</source>
        <translation>Términos de su fuente</translation>
    </message>
    <message>
        <source>Other address</source>
        <translation>Otra dirección</translation>
    </message>
    <message>
        <source>Phone of the organization</source>
        <translation>Teléfono de la organización</translation>
    </message>
    <message>
        <source>The organization</source>
        <translation>La organización</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Parte de</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>También se llama</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Dirección postal</translation>
    </message>
    <message>
        <source>Address on the web</source>
        <translation>Dirección en la web</translation>
    </message>
    <message>
        <source>{need} (by a rule: {why})</source>
        <translation>{need} (por una regla: {why})</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Sitio web</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Paid for by</source>
        <translation>Lo paga</translation>
    </message>
    <message>
        <source>Also at</source>
        <translation>También en</translation>
    </message>
    <message>
        <source>Same organization</source>
        <translation>Misma organización</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Ages {ages}</source>
        <translation>Edades {ages}</translation>
    </message>
    <message>
        <source>{source}, as of {date}</source>
        <translation>{source}, al {date}</translation>
    </message>
    <message>
        <source>record {number}</source>
        <translation>registro {number}</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Changed. Nothing stood here before.</source>
        <translation>Cambiado. Antes no había nada aquí.</translation>
    </message>
    <message>
        <source>Changed. Before: {value}</source>
        <translation>Cambiado. Antes: {value}</translation>
    </message>
    <message>
        <source>Written here on {date}. Its source says: {value}</source>
        <translation>Se escribió aquí el {date}. Su fuente dice: {value}</translation>
    </message>
</context>
<context>
    <name>FieldHistory</name>
    <message>
        <source>History ({count})</source>
        <translation>Historial ({count})</translation>
    </message>
    <message>
        <source>Hide the history</source>
        <translation>Ocultar el historial</translation>
    </message>
    <message>
        <source>{field}: history ({count})</source>
        <translation>{field}: historial ({count})</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>{field}: whose is shown?</source>
        <translation>{field}: ¿cuál se muestra?</translation>
    </message>
    <message>
        <source>Show A</source>
        <translation>Mostrar A</translation>
    </message>
    <message>
        <source>Show B</source>
        <translation>Mostrar B</translation>
    </message>
    <message>
        <source>Show both</source>
        <translation>Mostrar los dos</translation>
    </message>
    <message>
        <source>only A says it</source>
        <translation>solo A lo dice</translation>
    </message>
    <message>
        <source>A and B differ</source>
        <translation>A y B son diferentes</translation>
    </message>
    <message>
        <source>only B says it</source>
        <translation>solo B lo dice</translation>
    </message>
    <message>
        <source>I say yes to this: the place no longer says “{words}”.</source>
        <translation>Digo que sí a esto: el lugar ya no dice «{words}».</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Places that nobody has checked stay, in a part of their own.</source>
        <translation>Los lugares que nadie ha revisado quedan, en una parte aparte.</translation>
    </message>
    <message>
        <source>Places that nobody has checked are left out. Nothing found is not a promise.</source>
        <translation>Los lugares que nadie ha revisado no se muestran. No hallar nada no es una promesa.</translation>
    </message>
    <message>
        <source>Only places where this is recorded</source>
        <translation>Solo lugares donde esto está anotado</translation>
    </message>
    <message>
        <source>Recorded of the place itself, not too old, and nothing against it. It says nothing else.</source>
        <translation>Anotado del lugar mismo, no muy viejo y sin nada en contra. No dice nada más.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Also what happens around a place or on the way</source>
        <translation>También lo que pasa cerca del lugar o en el camino</translation>
    </message>
    <message>
        <source>Ties to police, such as training them</source>
        <translation>Lazos con la policía, como capacitarla</translation>
    </message>
    <message numerus="yes">
        <source>Hides %Ln.</source>
        <translation>
            <numerusform>Oculta %Ln.</numerusform>
            <numerusform>Oculta %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>First tick above where known contact is hidden.</source>
        <translation>Primero marque arriba qué contacto conocido se oculta.</translation>
    </message>
    <message numerus="yes">
        <source>Keeps %Ln not checked.</source>
        <translation>
            <numerusform>Queda %Ln sin revisar.</numerusform>
            <numerusform>Quedan %Ln sin revisar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keeps %Ln.</source>
        <translation>
            <numerusform>Queda %Ln.</numerusform>
            <numerusform>Quedan %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leaves out %Ln, checked or not.</source>
        <translation>
            <numerusform>Quita %Ln, con o sin revisión.</numerusform>
            <numerusform>Quita %Ln, con o sin revisión.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leaves out %Ln;</source>
        <translation>
            <numerusform>Quita %Ln;</numerusform>
            <numerusform>Quita %Ln;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln nobody can say.</source>
        <translation>
            <numerusform>de %Ln nadie lo sabe.</numerusform>
            <numerusform>de %Ln nadie lo sabe.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Arrows go through the list. Enter opens, plus adds to the sheet.</source>
        <translation>Las flechas recorren la lista. Enter abre, más agrega a la hoja.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Paso {number} de {count}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Leaves this as it is and goes on.</source>
        <translation>Deja esto como está y sigue.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>FoldedQuestion</name>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Shows the boxes of the question again.</source>
        <translation>Muestra otra vez las casillas de la pregunta.</translation>
    </message>
</context>
<context>
    <name>HeadPreview</name>
    <message>
        <source>On every sheet:</source>
        <translation>En cada hoja:</translation>
    </message>
    <message>
        <source>No name and no phone.</source>
        <translation>Sin nombre ni teléfono.</translation>
    </message>
</context>
<context>
    <name>HeldModel</name>
    <message>
        <source>What would happen</source>
        <translation>Qué pasaría</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>Por qué espera</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>With this file</source>
        <translation>Con este archivo</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Choose a directory file, or drag it onto this page.</source>
        <translation>Elija un archivo de directorio, o arrástrelo a esta página.</translation>
    </message>
    <message>
        <source>The import was taken back. The directory is as it was before it.</source>
        <translation>Se deshizo la importación. El directorio está como antes de ella.</translation>
    </message>
    <message>
        <source>HSDS as a zip or JSON file, or a table: CSV, Excel, OpenDocument, GeoJSON. You see what it would change before anything is changed.</source>
        <translation>HSDS en un archivo zip o JSON, o una tabla: CSV, Excel, OpenDocument, GeoJSON. Usted ve qué cambiaría antes de que cambie algo.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Try the demonstration</source>
        <translation>Probar la demostración</translation>
    </message>
    <message>
        <source>Look at the directory</source>
        <translation>Ver el directorio</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Importar otro archivo</translation>
    </message>
    <message>
        <source>The directory already had all of this. Nothing was changed.</source>
        <translation>El directorio ya tenía todo esto. No se cambió nada.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Done. Services: {added} new, {changed} changed, {gone} no longer listed.</source>
        <translation>Listo. Servicios nuevos: {added}; cambiados: {changed}; ya no están en la lista: {gone}.</translation>
    </message>
    <message>
        <source>Source: {source}.</source>
        <translation>Fuente: {source}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) that waited for your yes stayed as before.</source>
        <translation>
            <numerusform>%Ln cosa que esperaba su sí quedó como antes.</numerusform>
            <numerusform>%Ln cosas que esperaban su sí quedaron como antes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) in the file were not as the standard says.</source>
        <translation>
            <numerusform>%Ln cosa en el archivo no estaba como dice el estándar.</numerusform>
            <numerusform>%Ln cosas en el archivo no estaban como dice el estándar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Whose file this is. The same name means: its next file.</source>
        <translation>De quién es este archivo. El mismo nombre quiere decir: su archivo siguiente.</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Incorporarlo</translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation>Qué significan las columnas</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Waiting for your yes: {count}. Ticked: {ticked}. What is not ticked stays as it is.</source>
        <translation>Esperan su sí: {count}. Marcados: {ticked}. Lo que no está marcado queda como está.</translation>
    </message>
    <message>
        <source>The directory already has all of this. Nothing would change.</source>
        <translation>El directorio ya tiene todo esto. No cambiaría nada.</translation>
    </message>
    <message>
        <source>This source is new. Nothing that is here now would change.</source>
        <translation>Esta fuente es nueva. No cambiaría nada de lo que ya está.</translation>
    </message>
    <message>
        <source>This is the next file of a source that the directory has.</source>
        <translation>Es el archivo siguiente de una fuente que el directorio ya tiene.</translation>
    </message>
    <message>
        <source>Services: {added} new, {changed} changed, {gone} no longer listed, {unchanged} as before.</source>
        <translation>Servicios nuevos: {added}; cambiados: {changed}; ya no están en la lista: {gone}; como antes: {unchanged}.</translation>
    </message>
    <message>
        <source>table</source>
        <translation>tabla</translation>
    </message>
</context>
<context>
    <name>Jumps</name>
    <message>
        <source>Parts of this form</source>
        <translation>Partes de este formulario</translation>
    </message>
    <message>
        <source>Go to this part</source>
        <translation>Ir a esta parte</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Find, Sheet, Directory, Settings</source>
        <translation>Buscar, Hoja, Directorio, Ajustes</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>Ir al lugar</translation>
    </message>
    <message>
        <source>Go to the words</source>
        <translation>Ir a las palabras</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the place in the list</source>
        <translation>Abrir el lugar de la lista</translation>
    </message>
    <message>
        <source>Go back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Add the place to the sheet</source>
        <translation>Agregar el lugar a la hoja</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Read the place aloud, with a screen reader</source>
        <translation>Leer el lugar en voz alta, con un lector de pantalla</translation>
    </message>
    <message>
        <source>Go to the sheet; on the sheet, print it</source>
        <translation>Ir a la hoja; en la hoja, imprimirla</translation>
    </message>
    <message>
        <source>On the sheet: move the place up or down</source>
        <translation>En la hoja: subir o bajar el lugar</translation>
    </message>
    <message>
        <source>Delete key</source>
        <translation>Tecla Supr</translation>
    </message>
    <message>
        <source>On the sheet: take the place off</source>
        <translation>En la hoja: quitar el lugar</translation>
    </message>
    <message>
        <source>On the sheet: draw the page larger, smaller, as wide as fits</source>
        <translation>En la hoja: ver la página más grande, más pequeña, tan ancha como quepa</translation>
    </message>
    <message>
        <source>On the sheet: page before, next page</source>
        <translation>En la hoja: página anterior, página siguiente</translation>
    </message>
    <message>
        <source>Y  N  K</source>
        <translation>S  N  D</translation>
    </message>
    <message>
        <source>While assessing: yes, no, not known</source>
        <translation>Al evaluar: sí, no, no se sabe</translation>
    </message>
    <message>
        <source>Ctrl+End</source>
        <translation>Ctrl+Fin</translation>
    </message>
    <message>
        <source>While assessing: go on below the questions</source>
        <translation>Al evaluar: pasar a lo que sigue a las preguntas</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>While assessing or changing: save</source>
        <translation>Al evaluar o cambiar: guardar</translation>
    </message>
    <message>
        <source>Change what is said of the place</source>
        <translation>Cambiar lo que se dice del lugar</translation>
    </message>
    <message>
        <source>Say that you checked the place</source>
        <translation>Decir que revisó el lugar</translation>
    </message>
    <message>
        <source>Write down a new service</source>
        <translation>Anotar un servicio nuevo</translation>
    </message>
    <message>
        <source>While changing: the part of the form before, the next part</source>
        <translation>Al cambiar: la parte anterior del formulario, la siguiente</translation>
    </message>
    <message>
        <source>Take back what was written down last; what that changes is said first</source>
        <translation>Deshacer lo último que se anotó; antes se dice qué cambia</translation>
    </message>
    <message>
        <source>Hide everything and forget the question and the sheet</source>
        <translation>Ocultar todo y olvidar la pregunta y la hoja</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Esta página</translation>
    </message>
</context>
<context>
    <name>KindDetails</name>
    <message>
        <source>How often?</source>
        <translation>¿Cada cuánto?</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>No se indica</translation>
    </message>
    <message>
        <source>The worst that may follow</source>
        <translation>Lo peor que puede pasar</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>¿Cuándo?</translation>
    </message>
    <message>
        <source>Tick all that fit, or none. Space ticks one.</source>
        <translation>Marque todo lo que corresponda, o nada. La barra espaciadora marca.</translation>
    </message>
</context>
<context>
    <name>KindPicker</name>
    <message>
        <source>Look for what it is</source>
        <translation>Busque qué es</translation>
    </message>
    <message>
        <source>Down arrow goes into the list, Enter takes what is marked.</source>
        <translation>La flecha abajo entra en la lista; Intro toma lo marcado.</translation>
    </message>
    <message>
        <source>Kinds of contact and facts that protect</source>
        <translation>Tipos de contacto y datos que protegen</translation>
    </message>
    <message>
        <source>Suggested by what is known of this place</source>
        <translation>Lo sugiere lo que se sabe de este lugar</translation>
    </message>
    <message>
        <source>Facts that protect</source>
        <translation>Datos que protegen</translation>
    </message>
    <message>
        <source>{kind} (the record says: {words})</source>
        <translation>{kind} (el registro dice: {words})</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <translation>es</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>Welcome to Porchlight</source>
        <translation>Le damos la bienvenida a Porchlight</translation>
    </message>
    <message>
        <source>A directory of help that says whether going there means contact with police or immigration officers. It works without the network and keeps no record of what you ask.</source>
        <translation>Un directorio de ayuda que dice si ir a un lugar significa contacto con la policía o con agentes de inmigración. Funciona sin red y no guarda registro de lo que usted pregunta.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>LastChange</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Yes, take it back</source>
        <translation>Sí, deshacerlo</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
</context>
<context>
    <name>LeavingQuestion</name>
    <message>
        <source>You have not saved what you changed here.</source>
        <translation>No ha guardado lo que cambió aquí.</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>Guardarlo</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Desecharlo</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>kept back</source>
        <translation>se reserva</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>De qué</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Qué cambia</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>With this file</source>
        <translation>Con este archivo</translation>
    </message>
    <message>
        <source>It said</source>
        <translation>Decía</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
</context>
<context>
    <name>LinkQuestion</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Write to {address} in the e-mail program?</source>
        <translation>¿Escribir a {address} en el programa de correo?</translation>
    </message>
    <message>
        <source>Open {address} in the web browser? The website will see that this computer asked.</source>
        <translation>¿Abrir {address} en el navegador? El sitio verá que esta computadora preguntó.</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Language and look</source>
        <translation>Idioma y aspecto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Large text and buttons, and strong contrast: for bright sun, gloves or a touch screen.</source>
        <translation>Texto y botones grandes y contraste fuerte: para pleno sol, guantes o pantalla táctil.</translation>
    </message>
    <message>
        <source>For work outside</source>
        <translation>Para trabajar afuera</translation>
    </message>
    <message>
        <source>Field mode</source>
        <translation>Modo de campo</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Sheet ({count})</source>
        <translation>Hoja ({count})</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Directorio</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Hide  F9</source>
        <translation>Ocultar  F9</translation>
    </message>
    <message>
        <source>Forgets the question and the sheet, and shows a blank page.</source>
        <translation>Olvida la pregunta y la hoja, y muestra una página en blanco.</translation>
    </message>
    <message>
        <source>Blank page. F9 brings the window back.</source>
        <translation>Página en blanco. F9 vuelve a mostrar la ventana.</translation>
    </message>
</context>
<context>
    <name>MarksModel</name>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué está mal</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>In a file</source>
        <translation>En un archivo</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Aún no</translation>
    </message>
</context>
<context>
    <name>MarksPart</name>
    <message numerus="yes">
        <source>Marked on this computer: %Ln</source>
        <translation>
            <numerusform>Marcado en esta computadora: %Ln</numerusform>
            <numerusform>Marcado en esta computadora: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Write it to a file and bring that to whoever keeps the directory. The file does not say who you are.</source>
        <translation>Escríbalo en un archivo y llévelo a quien cuida el directorio. El archivo no dice quién es usted.</translation>
    </message>
    <message>
        <source>Nothing is marked here. “Something is wrong here” stands below each place in Find.</source>
        <translation>Aquí no hay nada marcado. «Algo está mal aquí» está debajo de cada lugar en Buscar.</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>Escribir en un archivo…</translation>
    </message>
    <message>
        <source>Open the place</source>
        <translation>Abrir el lugar</translation>
    </message>
    <message>
        <source>Delete this one</source>
        <translation>Borrar esta</translation>
    </message>
    <message numerus="yes">
        <source>They stand in the file now. Whoever takes this computer could read them here. Delete %Ln correction(s) here for good?</source>
        <translation>
            <numerusform>Ahora está en el archivo. Quien se lleve esta computadora podría leerla aquí. ¿Borrar aquí para siempre %Ln corrección?</numerusform>
            <numerusform>Ahora están en el archivo. Quien se lleve esta computadora podría leerlas aquí. ¿Borrar aquí para siempre %Ln correcciones?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete them here</source>
        <translation>Borrar aquí</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>MeasuresSection</name>
    <message>
        <source>Measures and paper</source>
        <translation>Medidas y papel</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>Distancias</translation>
    </message>
    <message>
        <source>Miles</source>
        <translation>Millas</translation>
    </message>
    <message>
        <source>Kilometers</source>
        <translation>Kilómetros</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>What your printer holds. The Sheet page has it too.</source>
        <translation>El que usa su impresora. También está en la página Hoja.</translation>
    </message>
    <message>
        <source>Letter (8½ × 11 in)</source>
        <translation>Carta (8½ × 11 pulgadas)</translation>
    </message>
    <message>
        <source>A4 (210 × 297 mm)</source>
        <translation>A4 (210 × 297 mm)</translation>
    </message>
</context>
<context>
    <name>MeasuresStep</name>
    <message>
        <source>Distances and paper</source>
        <translation>Distancias y papel</translation>
    </message>
    <message>
        <source>Chosen because this computer is set up for: {region}. Change it if that is not right.</source>
        <translation>Elegido porque esta computadora está configurada para: {region}. Cámbielo si no es así.</translation>
    </message>
    <message>
        <source>Chosen as is usual in the United States. Change it if that is not right.</source>
        <translation>Elegido como es usual en Estados Unidos. Cámbielo si no es así.</translation>
    </message>
    <message>
        <source>Distances in</source>
        <translation>Distancias en</translation>
    </message>
    <message>
        <source>Miles</source>
        <translation>Millas</translation>
    </message>
    <message>
        <source>Kilometers</source>
        <translation>Kilómetros</translation>
    </message>
    <message>
        <source>Paper of your printer</source>
        <translation>Papel de su impresora</translation>
    </message>
    <message>
        <source>Letter (8½ × 11 in)</source>
        <translation>Carta (8½ × 11 pulgadas)</translation>
    </message>
    <message>
        <source>A4 (210 × 297 mm)</source>
        <translation>A4 (210 × 297 mm)</translation>
    </message>
</context>
<context>
    <name>MergedPart</name>
    <message>
        <source>Nothing is merged.</source>
        <translation>No hay nada unido.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Both stay as their sources write them; here they read as one place.</source>
        <translation>Los dos siguen como los escriben sus fuentes; aquí se leen como un solo lugar.</translation>
    </message>
    <message>
        <source>Merged records</source>
        <translation>Registros unidos</translation>
    </message>
    <message>
        <source>Enter asks whether both are given back.</source>
        <translation>Entrar pregunta si se devuelven los dos.</translation>
    </message>
    <message>
        <source>Give both back…</source>
        <translation>Devolver los dos…</translation>
    </message>
    <message>
        <source>Yes, give both back</source>
        <translation>Sí, devolver los dos</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo así</translation>
    </message>
    <message>
        <source>Each would stand by itself again: {one} and {other}.</source>
        <translation>Cada uno volvería a estar por sí solo: {one} y {other}.</translation>
    </message>
</context>
<context>
    <name>MergesModel</name>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Is part of it</source>
        <translation>Es parte de él</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
</context>
<context>
    <name>Named</name>
    <message>
        <source>There is room for {count} letters. What came after them was left out.</source>
        <translation>Caben {count} letras. Lo que seguía se quedó fuera.</translation>
    </message>
</context>
<context>
    <name>NamedTicks</name>
    <message>
        <source>Ticked: {names}.</source>
        <translation>Marcado: {names}.</translation>
    </message>
</context>
<context>
    <name>NeedChips</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More needs</source>
        <translation>Más necesidades</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Necesidades</translation>
    </message>
</context>
<context>
    <name>NeedPicker</name>
    <message>
        <source>Look for a need</source>
        <translation>Buscar una necesidad</translation>
    </message>
    <message>
        <source>All needs</source>
        <translation>Todas las necesidades</translation>
    </message>
    <message>
        <source>Space ticks a need, arrow right opens a group.</source>
        <translation>Espacio marca una necesidad, flecha derecha abre un grupo.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Closes the needs; what is ticked stays.</source>
        <translation>Cierra las necesidades; lo marcado queda.</translation>
    </message>
    <message>
        <source>No need is chosen.</source>
        <translation>Ninguna necesidad elegida.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Takes every need off.</source>
        <translation>Quita todas las necesidades.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln lugar</numerusform>
            <numerusform>%Ln lugares</numerusform>
        </translation>
    </message>
    <message>
        <source>Take off: {need}</source>
        <translation>Quitar: {need}</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>The directory is empty. Go to Directory to import a file.</source>
        <translation>El directorio está vacío. Vaya a Directorio para importar un archivo.</translation>
    </message>
    <message>
        <source>This place is not known yet, so nothing is shown. Choose a place from the list, or empty the box.</source>
        <translation>Este lugar aún no se conoce, por eso no se muestra nada. Elija un lugar de la lista, o vacíe la casilla.</translation>
    </message>
    <message>
        <source>There are places for this, but the contact filters hide them all.</source>
        <translation>Hay lugares para esto, pero los filtros de contacto los ocultan todos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them nobody has checked well enough to say.</source>
        <translation>
            <numerusform>%Ln de ellos nadie lo ha revisado lo suficiente para saber.</numerusform>
            <numerusform>%Ln de ellos nadie los ha revisado lo suficiente para saber.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
    <message>
        <source>No place is listed here. That does not mean there is none. Ask us.</source>
        <translation>En esta lista no hay ningún lugar. No quiere decir que no exista. Pregúntenos.</translation>
    </message>
    <message>
        <source>No place is listed here for {asked}. That does not mean there is none. Ask us.</source>
        <translation>En esta lista no hay un lugar para {asked}. No quiere decir que no exista. Pregúntenos.</translation>
    </message>
    <message numerus="yes">
        <source>Need: {need}, %Ln place(s)</source>
        <translation>
            <numerusform>Necesidad: {need}, %Ln lugar</numerusform>
            <numerusform>Necesidad: {need}, %Ln lugares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without “{filter}”: %Ln place(s)</source>
        <translation>
            <numerusform>Sin «{filter}»: %Ln lugar</numerusform>
            <numerusform>Sin «{filter}»: %Ln lugares</numerusform>
        </translation>
    </message>
    <message>
        <source>Look within {distance}</source>
        <translation>Buscar a {distance} o menos</translation>
    </message>
    <message>
        <source>Look at any distance</source>
        <translation>Buscar a cualquier distancia</translation>
    </message>
    <message>
        <source>Show what is hidden</source>
        <translation>Mostrar lo oculto</translation>
    </message>
    <message>
        <source>Without the words</source>
        <translation>Sin las palabras</translation>
    </message>
    <message>
        <source>For any need</source>
        <translation>Para cualquier necesidad</translation>
    </message>
    <message>
        <source>Look everywhere</source>
        <translation>Buscar en todas partes</translation>
    </message>
    <message>
        <source>Go to Directory</source>
        <translation>Ir a Directorio</translation>
    </message>
</context>
<context>
    <name>OneThing</name>
    <message>
        <source>Choose something else</source>
        <translation>Elegir otra cosa</translation>
    </message>
</context>
<context>
    <name>OrganizationFields</name>
    <message>
        <source>Your organization</source>
        <translation>Su organización</translation>
    </message>
    <message>
        <source>Every new sheet begins with it. What you type on the Sheet page holds for that sheet only.</source>
        <translation>Cada hoja nueva empieza con él. Lo que escriba en la página Hoja vale solo para esa hoja.</translation>
    </message>
    <message>
        <source>Name for sheets</source>
        <translation>Nombre para las hojas</translation>
    </message>
    <message>
        <source>Phone for questions</source>
        <translation>Teléfono para preguntas</translation>
    </message>
    <message>
        <source>The organization&apos;s, not your own.</source>
        <translation>El de la organización, no el suyo.</translation>
    </message>
</context>
<context>
    <name>OrganizationStep</name>
    <message>
        <source>Your organization, on the sheets you print</source>
        <translation>Su organización, en las hojas que imprime</translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message>
        <source>Import a file…</source>
        <translation>Importar un archivo…</translation>
    </message>
    <message>
        <source>Go to the file that is coming in</source>
        <translation>Ir al archivo que está entrando</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>Servicio nuevo</translation>
    </message>
    <message>
        <source>Ctrl+N. Write down a service that no file lists.</source>
        <translation>Ctrl+N. Anotar un servicio que no está en ningún archivo.</translation>
    </message>
    <message>
        <source>Try the demonstration</source>
        <translation>Probar la demostración</translation>
    </message>
    <message>
        <source>This directory is empty.</source>
        <translation>Este directorio está vacío.</translation>
    </message>
    <message>
        <source>Import a directory file, or load the demonstration to look around.</source>
        <translation>Importe un archivo de directorio, o cargue la demostración para conocer el programa.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln service(s)</source>
        <translation>
            <numerusform>%Ln servicio</numerusform>
            <numerusform>%Ln servicios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln organization(s)</source>
        <translation>
            <numerusform>%Ln organización</numerusform>
            <numerusform>%Ln organizaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) to show</source>
        <translation>
            <numerusform>%Ln lugar para mostrar</numerusform>
            <numerusform>%Ln lugares para mostrar</numerusform>
        </translation>
    </message>
    <message>
        <source>What is known of contact</source>
        <translation>Lo que se sabe de contacto</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <translation>Lo que necesita atención</translation>
    </message>
    <message>
        <source>Import a newer file…</source>
        <translation>Importar un archivo más nuevo…</translation>
    </message>
    <message>
        <source>Yes, take it out</source>
        <translation>Sí, sacarla</translation>
    </message>
    <message>
        <source>Take the demonstration out</source>
        <translation>Sacar la demostración</translation>
    </message>
    <message>
        <source>Known contact</source>
        <translation>Contacto conocido</translation>
    </message>
    <message numerus="yes">
        <source>%Ln service(s).</source>
        <translation>
            <numerusform>%Ln servicio.</numerusform>
            <numerusform>%Ln servicios.</numerusform>
        </translation>
    </message>
    <message>
        <source>How old its data is: not stated.</source>
        <translation>De cuándo es su información: no indicado.</translation>
    </message>
    <message>
        <source>Data of {date}.</source>
        <translation>Información del {date}.</translation>
    </message>
    <message numerus="yes">
        <source>Data of {date}, %Ln day(s) old.</source>
        <translation>
            <numerusform>Información del {date}, de hace %Ln día.</numerusform>
            <numerusform>Información del {date}, de hace %Ln días.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken in on {date}.</source>
        <translation>Incorporado el {date}.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No hallamos nada</translation>
    </message>
    <message>
        <source>Nobody has checked well enough</source>
        <translation>Nadie ha revisado lo suficiente</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Página {number} de {count}</translation>
    </message>
    <message>
        <source>The page as it will be printed</source>
        <translation>La página como se va a imprimir</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Size of the preview</source>
        <translation>Tamaño de la vista</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Ajustar al ancho</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Página entera</translation>
    </message>
</context>
<context>
    <name>PairPanel</name>
    <message>
        <source>Is this one place, or two?</source>
        <translation>¿Es un lugar o son dos?</translation>
    </message>
    <message>
        <source>Where A and B differ, choose what is shown. Phones, languages and terms can be those of both.</source>
        <translation>Donde A y B son diferentes, elija qué se muestra. Los teléfonos, idiomas y términos pueden ser los de los dos.</translation>
    </message>
    <message>
        <source>The same in both</source>
        <translation>Igual en los dos</translation>
    </message>
    <message>
        <source>Neither says: {fields}.</source>
        <translation>Ninguno dice: {fields}.</translation>
    </message>
</context>
<context>
    <name>PairsModel</name>
    <message>
        <source>How alike</source>
        <translation>Parecido</translation>
    </message>
    <message>
        <source>What they share</source>
        <translation>Qué comparten</translation>
    </message>
</context>
<context>
    <name>PastPart</name>
    <message>
        <source>Nothing was said of this place yet.</source>
        <translation>Todavía no se ha dicho nada de este lugar.</translation>
    </message>
</context>
<context>
    <name>PhoneList</name>
    <message>
        <source>Phone: {not_stated}</source>
        <translation>Teléfono: {not_stated}</translation>
    </message>
</context>
<context>
    <name>PlaceBox</name>
    <message>
        <source>ZIP, city or county</source>
        <translation>ZIP o ciudad</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Cerca de</translation>
    </message>
    <message>
        <source>A ZIP, a city, a county, or latitude and longitude. Down arrow: the list.</source>
        <translation>Un código postal, una ciudad, un condado, o latitud y longitud. Flecha abajo: la lista.</translation>
    </message>
</context>
<context>
    <name>PrintDeeds</name>
    <message>
        <source>Send to the printer</source>
        <translation>Enviar a la impresora</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar otra vez</translation>
    </message>
    <message>
        <source>Back to the sheet</source>
        <translation>Volver a la hoja</translation>
    </message>
</context>
<context>
    <name>PrintPart</name>
    <message>
        <source>Make the sheet for {paper}</source>
        <translation>Hacer la hoja para {paper}</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Paper in the printer</source>
        <translation>Papel en la impresora</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>Imprimir la hoja</translation>
    </message>
    <message>
        <source>Print on both sides</source>
        <translation>Imprimir por los dos lados</translation>
    </message>
    <message>
        <source>Black ink only</source>
        <translation>Solo tinta negra</translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué está mal</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>fila {row}</translation>
    </message>
</context>
<context>
    <name>QuestionBar</name>
    <message>
        <source>Every place in the directory</source>
        <translation>Todos los lugares del directorio</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Cerca de</translation>
    </message>
    <message>
        <source>Words: a name, a need, anything</source>
        <translation>Palabras: nombre, necesidad, lo que sea</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Every word must be found, each as the beginning of a word.</source>
        <translation>Se buscan todas las palabras, cada una como comienzo de palabra.</translation>
    </message>
    <message>
        <source>Show the places</source>
        <translation>Ver los lugares</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Forget the question and show everything.</source>
        <translation>Olvida la pregunta y muestra todo.</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>y</source>
        <comment>the key that answers Yes</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>n</source>
        <comment>the key that answers No</comment>
        <translation>n</translation>
    </message>
    <message>
        <source>k</source>
        <comment>the key that answers Not known</comment>
        <translation>d</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Necesaria</translation>
    </message>
    <message>
        <source>Worth asking</source>
        <translation>Vale la pena preguntar</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
</context>
<context>
    <name>QuestionsPart</name>
    <message>
        <source>What to say on the phone</source>
        <translation>Qué decir por teléfono</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>No se indica</translation>
    </message>
    <message>
        <source>Keys: Y yes, N no, K not known, Backspace takes an answer back, Ctrl+End goes on below the questions, Ctrl+Enter saves.</source>
        <translation>Teclas: S sí, N no, D no se sabe; Retroceso quita una respuesta; Ctrl+Fin pasa a lo que sigue a las preguntas; Ctrl+Intro guarda.</translation>
    </message>
    <message>
        <source>How we know</source>
        <translation>Cómo lo sabemos</translation>
    </message>
    <message>
        <source>Who answered</source>
        <translation>Quién contestó</translation>
    </message>
    <message>
        <source>A role, never a name.</source>
        <translation>Una función, nunca un nombre.</translation>
    </message>
    <message>
        <source>Day of the answers</source>
        <translation>Día de las respuestas</translation>
    </message>
</context>
<context>
    <name>RadiusBox</name>
    <message>
        <source>How far</source>
        <translation>Qué tan lejos</translation>
    </message>
    <message>
        <source>any distance</source>
        <translation>a cualquier distancia</translation>
    </message>
    <message numerus="yes">
        <source>within %n mile(s)</source>
        <translation>
            <numerusform>a %n milla</numerusform>
            <numerusform>a %n millas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within %n kilometer(s)</source>
        <translation>
            <numerusform>a %n kilómetro</numerusform>
            <numerusform>a %n kilómetros</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RadiusWords</name>
    <message numerus="yes">
        <source>%n mile(s)</source>
        <translation>
            <numerusform>%n milla</numerusform>
            <numerusform>%n millas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kilometer(s)</source>
        <translation>
            <numerusform>%n kilómetro</numerusform>
            <numerusform>%n kilómetros</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceivedModel</name>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué está mal</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Waits for a yes in the work list</source>
        <translation>Espera un sí en la lista de trabajo</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazada</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message>
        <source>What you save takes the place of: {older}</source>
        <translation>Lo que guarde toma el lugar de: {older}</translation>
    </message>
    <message>
        <source>Why it is replaced</source>
        <translation>Por qué se reemplaza</translation>
    </message>
    <message>
        <source>It stays in the history with the reason.</source>
        <translation>Se queda en el historial con la razón.</translation>
    </message>
    <message>
        <source>Replace nothing</source>
        <translation>No reemplazar nada</translation>
    </message>
</context>
<context>
    <name>Response</name>
    <message>
        <source>What the place says</source>
        <translation>Qué dice el lugar</translation>
    </message>
    <message>
        <source>It stands beside the line and changes nothing.</source>
        <translation>Queda junto a la línea y no cambia nada.</translation>
    </message>
    <message>
        <source>Day of their answer</source>
        <translation>Día de su respuesta</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Anotarlo</translation>
    </message>
</context>
<context>
    <name>ReviewButtons</name>
    <message>
        <source>Assess</source>
        <translation>Evaluar</translation>
    </message>
    <message>
        <source>Write down what is known of contact at this place.</source>
        <translation>Anotar lo que se sabe del contacto en este lugar.</translation>
    </message>
    <message>
        <source>Someone told us</source>
        <translation>Alguien nos contó</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>What did they meet? It is written down as of today, without any name.</source>
        <translation>¿Con qué se encontró? Se anota con la fecha de hoy, sin ningún nombre.</translation>
    </message>
</context>
<context>
    <name>ReviewDay</name>
    <message>
        <source>Check again by</source>
        <translation>Revisar otra vez a más tardar</translation>
    </message>
    <message>
        <source>The latest day for this is {day}. That day is saved.</source>
        <translation>El último día posible para esto es el {day}. Se guarda ese día.</translation>
    </message>
    <message>
        <source>This cannot be before {day}, the day of the check. That day is saved.</source>
        <translation>No puede ser antes del {day}, el día de la revisión. Se guarda ese día.</translation>
    </message>
    <message>
        <source>Each answer has its usual day; this is the first of them. A day that you choose is for all of them, {last} at the latest.</source>
        <translation>Cada respuesta tiene su día habitual; este es el primero. Si elige otro día, vale para todas, a más tardar el {last}.</translation>
    </message>
    <message>
        <source>The usual day. You may choose an earlier one.</source>
        <translation>El día habitual. Puede elegir uno anterior.</translation>
    </message>
    <message>
        <source>The usual day. You may choose another one, {last} at the latest.</source>
        <translation>El día habitual. Puede elegir otro, a más tardar el {last}.</translation>
    </message>
    <message>
        <source>You chose this day. {usual} is usual, {last} is the latest.</source>
        <translation>Usted eligió este día. Lo habitual es el {usual}; a más tardar, el {last}.</translation>
    </message>
    <message>
        <source>You chose this day, for all answers. {last} is the latest.</source>
        <translation>Usted eligió este día para todas las respuestas. A más tardar, el {last}.</translation>
    </message>
</context>
<context>
    <name>ReviewPart</name>
    <message>
        <source>What you changed</source>
        <translation>Lo que cambió</translation>
    </message>
    <message>
        <source>Nothing yet. Whatever you change stands here, before it is saved.</source>
        <translation>Todavía nada. Lo que cambie aparece aquí, antes de guardarlo.</translation>
    </message>
    <message>
        <source>What you changed, field by field</source>
        <translation>Lo que cambió, campo por campo</translation>
    </message>
</context>
<context>
    <name>RoleChoice</name>
    <message>
        <source>Choose your role</source>
        <translation>Elija su función</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Su función</translation>
    </message>
    <message>
        <source>Asked once. Stands in the history; your name does not.</source>
        <translation>Se pregunta una vez. Queda en el historial; su nombre no.</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
</context>
<context>
    <name>RowLines</name>
    <message>
        <source>row {row}</source>
        <translation>fila {row}</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>What about it</source>
        <translation>Qué pasa con eso</translation>
    </message>
</context>
<context>
    <name>RowPart</name>
    <message>
        <source>Is taken away when you save: {row}</source>
        <translation>Se quita al guardar: {row}</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Quitarlo</translation>
    </message>
</context>
<context>
    <name>RowsPart</name>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>These wait for your yes. Tick what may happen; the rest stays as it is.</source>
        <translation>Esto espera su sí. Marque lo que puede ocurrir; el resto queda como está.</translation>
    </message>
    <message>
        <source>Nothing is deleted: they stay, marked as no longer listed by this source.</source>
        <translation>No se borra nada: se quedan, con la nota de que esta fuente ya no los incluye.</translation>
    </message>
    <message>
        <source>Not as the standard says. Each line tells what was done about it.</source>
        <translation>No está como dice el estándar. Cada línea cuenta qué se hizo.</translation>
    </message>
    <message>
        <source>{found} of {count} fit what you look for.</source>
        <translation>{found} de {count} coinciden con lo que busca.</translation>
    </message>
    <message>
        <source>Waits for your yes</source>
        <translation>Espera su sí</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambian</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>No longer listed</source>
        <translation>Ya no aparecen</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Como antes</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Solo</translation>
    </message>
    <message>
        <source>Only rows of</source>
        <translation>Solo filas de</translation>
    </message>
    <message>
        <source>Look for</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Look for words in these rows</source>
        <translation>Buscar palabras en estas filas</translation>
    </message>
    <message>
        <source>Save the list of problems…</source>
        <translation>Guardar la lista de problemas…</translation>
    </message>
</context>
<context>
    <name>RuleChoosing</name>
    <message>
        <source>{column} ({count} different values)</source>
        <translation>{column} ({count} valores distintos)</translation>
    </message>
    <message>
        <source>Where a list says of many places what they are, say once what that means, for example that the type “Police” is a police station. Each place with that value gets the statement. The others stay as nobody has checked them, and you see every place before anything is saved.</source>
        <translation>Donde una lista dice de muchos lugares qué son, diga una vez qué significa, por ejemplo que el tipo «Police» es una estación de policía. Cada lugar con ese valor recibe la información. Los demás quedan sin revisar, y usted ve cada lugar antes de que se guarde algo.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Find a value</source>
        <translation>Buscar un valor</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Enter leads to what the marked value means.</source>
        <translation>Intro lleva a lo que significa el valor marcado.</translation>
    </message>
    <message>
        <source>Say what this value means</source>
        <translation>Decir qué significa este valor</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>No columns here yet. They come with the files of your sources.</source>
        <translation>Todavía no hay columnas. Llegan con los archivos de sus fuentes.</translation>
    </message>
    <message>
        <source>{shown} of {count} values.</source>
        <translation>{shown} de {count} valores.</translation>
    </message>
</context>
<context>
    <name>RuleSeenPart</name>
    <message>
        <source>Every place that it is said of</source>
        <translation>Cada lugar del que se dice</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Change what is said</source>
        <translation>Cambiar lo que se dice</translation>
    </message>
    <message>
        <source>Back to the values</source>
        <translation>Volver a los valores</translation>
    </message>
    <message>
        <source>Show every place</source>
        <translation>Mostrar cada lugar</translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln statement(s)</source>
        <translation>
            <numerusform>Guardar %Ln afirmación</numerusform>
            <numerusform>Guardar %Ln afirmaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>What does {column} = {value} mean? Places of {source} that have it: {count}.</source>
        <translation>¿Qué significa {column} = {value}? Lugares de {source} que lo tienen: {count}.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>ShareChoice</name>
    <message>
        <source>Everybody</source>
        <translation>Todo el mundo</translation>
    </message>
    <message>
        <source>Partner organizations</source>
        <translation>Organizaciones aliadas</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Solo esta computadora</translation>
    </message>
    <message>
        <source>What one person told stays on this computer, unless you choose otherwise.</source>
        <translation>Lo que contó una persona se queda en esta computadora, a menos que usted elija otra cosa.</translation>
    </message>
    <message>
        <source>Who may know it</source>
        <translation>Quién puede saberlo</translation>
    </message>
    <message>
        <source>Says what an export carries. The window shows it all.</source>
        <translation>Dice qué lleva una exportación. La ventana lo muestra todo.</translation>
    </message>
</context>
<context>
    <name>SheetController</name>
    <message>
        <source>Saved: {name}</source>
        <translation>Guardado: {name}</translation>
    </message>
    <message>
        <source>Saved {count} pictures: {first} to {last}</source>
        <translation>Se guardaron {count} imágenes: de {first} a {last}</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Enviado a la impresora.</translation>
    </message>
</context>
<context>
    <name>SheetOptions</name>
    <message>
        <source>{field}: only the first {count} letters stand on the sheet. The rest was left out.</source>
        <translation>{field}: solo las primeras {count} letras salen en la hoja. Lo demás se quitó.</translation>
    </message>
    <message>
        <source>Language of the sheet</source>
        <translation>Idioma de la hoja</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Phone for questions</source>
        <translation>Teléfono para preguntas</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Your organization</source>
        <translation>Su organización</translation>
    </message>
    <message>
        <source>For everybody who gets this sheet. Never a person&apos;s name.</source>
        <translation>Para quien reciba la hoja. Nunca el nombre de nadie.</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Referral sheet</source>
        <translation>Hoja de referencia</translation>
    </message>
    <message>
        <source>No place is on the sheet. Find a place and press “Add to sheet”.</source>
        <translation>No hay ningún lugar en la hoja. Busque un lugar y pulse «Agregar a la hoja».</translation>
    </message>
    <message>
        <source>Go to Find</source>
        <translation>Ir a Buscar</translation>
    </message>
</context>
<context>
    <name>Shortened</name>
    <message>
        <source>{box}: the text was too long. Its first {count} letters were kept.</source>
        <translation>{box}: el texto era demasiado largo. Quedaron sus primeras {count} letras.</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>A yes carries the name of your organization. Write it in Settings first.</source>
        <translation>Un sí lleva el nombre de su organización. Escríbalo primero en Ajustes.</translation>
    </message>
    <message>
        <source>A yes carries the name of your organization and your role in it, never your own name.</source>
        <translation>Un sí lleva el nombre de su organización y su función en ella, nunca su propio nombre.</translation>
    </message>
    <message>
        <source>You say yes for: {by}.</source>
        <translation>Usted dice sí por: {by}.</translation>
    </message>
</context>
<context>
    <name>SitesPart</name>
    <message>
        <source>The same answers for other sites ({count})</source>
        <translation>Las mismas respuestas para otros lugares ({count})</translation>
    </message>
    <message>
        <source>Only for this place</source>
        <translation>Solo para este lugar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Tick each site of which the same was said. Arrows go through them.</source>
        <translation>Marque cada lugar del que se dijo lo mismo. Las flechas los recorren.</translation>
    </message>
    <message>
        <source>After: {lines}</source>
        <translation>Después: {lines}</translation>
    </message>
    <message>
        <source>Nothing would change here.</source>
        <translation>Aquí no cambiaría nada.</translation>
    </message>
</context>
<context>
    <name>SourceBox</name>
    <message>
        <source>Every source</source>
        <translation>Todas las fuentes</translation>
    </message>
</context>
<context>
    <name>SourceFields</name>
    <message>
        <source>Hide the source</source>
        <translation>Ocultar la fuente</translation>
    </message>
    <message>
        <source>Name the source</source>
        <translation>Nombrar la fuente</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Quién lo publica</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Dirección web</translation>
    </message>
    <message>
        <source>Date of the source</source>
        <translation>Fecha de la fuente</translation>
    </message>
    <message>
        <source>The publisher has ties to police</source>
        <translation>Quien lo publica tiene vínculos con la policía</translation>
    </message>
    <message>
        <source>The source has a date</source>
        <translation>La fuente tiene fecha</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>List it again</source>
        <translation>Ponerlo otra vez en la lista</translation>
    </message>
</context>
<context>
    <name>TellSide</name>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Where less is known, it prints: “{sentence}”</source>
        <translation>Donde se sabe menos, dice: «{sentence}»</translation>
    </message>
    <message>
        <source>Reviewed by {organization}, {date}. It is printed on sheets in this language.</source>
        <translation>Revisada por {organization}, {date}. Sale en las hojas en este idioma.</translation>
    </message>
    <message>
        <source>Draft: its words have changed since {organization} read it on {date}. It is not printed.</source>
        <translation>Borrador: sus palabras cambiaron desde que {organization} la leyó el {date}. No se imprime.</translation>
    </message>
    <message>
        <source>Draft: nobody has reviewed it. It is not printed.</source>
        <translation>Borrador: nadie la ha revisado. No se imprime.</translation>
    </message>
    <message>
        <source>Mark the English sentence as reviewed</source>
        <translation>Marcar la frase en inglés como revisada</translation>
    </message>
    <message>
        <source>Mark the Spanish sentence as reviewed</source>
        <translation>Marcar la frase en español como revisada</translation>
    </message>
    <message>
        <source>Take the mark of the English sentence back</source>
        <translation>Quitar la marca de la frase en inglés</translation>
    </message>
    <message>
        <source>Take the mark of the Spanish sentence back</source>
        <translation>Quitar la marca de la frase en español</translation>
    </message>
</context>
<context>
    <name>TellsModel</name>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Where this is known</source>
        <translation>Donde se sabe esto</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisada</translation>
    </message>
</context>
<context>
    <name>TellsPage</name>
    <message>
        <source>Back to the place</source>
        <translation>Volver al lugar</translation>
    </message>
    <message>
        <source>What a worker can say to a person, for each kind of contact. A sentence stands on screen as a draft, and is printed only after your organization has read it, each language by itself.</source>
        <translation>Lo que quien atiende puede decir a una persona, para cada tipo de contacto. Cada frase aparece en pantalla como borrador y solo se imprime después de que su organización la haya leído, cada idioma por separado.</translation>
    </message>
    <message>
        <source>Sentences for workers</source>
        <translation>Frases para quien atiende</translation>
    </message>
    <message>
        <source>The sentences of the chosen row stand below the list.</source>
        <translation>Las frases de la fila elegida están debajo de la lista.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Reviewed: English {english} of {count}, Spanish {spanish} of {count}.</source>
        <translation>Revisadas: en inglés {english} de {count}, en español {spanish} de {count}.</translation>
    </message>
</context>
<context>
    <name>TermPanel</name>
    <message>
        <source>What it means here</source>
        <translation>Qué significa aquí</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorías</translation>
    </message>
    <message>
        <source>Space ticks one. Type a letter to go on in the list.</source>
        <translation>La barra espaciadora marca una. Escriba una letra para avanzar en la lista.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Yes, show these places among help</source>
        <translation>Sí, mostrar estos lugares entre los que ayudan</translation>
    </message>
    <message>
        <source>What the rules take it for: {means}</source>
        <translation>Lo que entienden las reglas: {means}</translation>
    </message>
    <message>
        <source>One of our categories, or several</source>
        <translation>Una de nuestras categorías, o varias</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Nada aquí</translation>
    </message>
    <message>
        <source>An office of police, jails or immigration</source>
        <translation>Una oficina de policía, cárceles o inmigración</translation>
    </message>
    <message>
        <source>In {source}. Services that have it: {count}.</source>
        <translation>En {source}. Servicios que lo tienen: {count}.</translation>
    </message>
    <message>
        <source>These places are listed as offices of police, jails or immigration because of this term. They would stand among the places that help: {places}</source>
        <translation>Estos lugares aparecen como oficinas de policía, cárceles o inmigración por este término. Pasarían a estar entre los lugares que ayudan: {places}</translation>
    </message>
    <message>
        <source>Places that the next file brings with this term would stand among the places that help.</source>
        <translation>Los lugares que el próximo archivo traiga con este término estarían entre los lugares que ayudan.</translation>
    </message>
</context>
<context>
    <name>TermsModel</name>
    <message>
        <source>Term</source>
        <translation>Término</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Means here</source>
        <translation>Significa aquí</translation>
    </message>
</context>
<context>
    <name>TermsPage</name>
    <message>
        <source>The words that each source uses for its services, and what the search takes them for. Correct a word once, and it holds for its source, the next file too. The words themselves stay as they came.</source>
        <translation>Las palabras que cada fuente usa para sus servicios, y cómo las entiende la búsqueda. Corrija una palabra una vez, y vale para su fuente, también en el próximo archivo. Las palabras mismas quedan como llegaron.</translation>
    </message>
    <message>
        <source>Find a term</source>
        <translation>Buscar un término</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Todavía no se sabe</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Términos</translation>
    </message>
    <message>
        <source>What the chosen term means stands below the list.</source>
        <translation>Lo que significa el término elegido está debajo de la lista.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>No terms here yet. They come with the files of your sources.</source>
        <translation>Todavía no hay términos aquí. Llegan con los archivos de sus fuentes.</translation>
    </message>
    <message>
        <source>{shown} of {count} terms.</source>
        <translation>{shown} de {count} términos.</translation>
    </message>
</context>
<context>
    <name>ThingFields</name>
    <message>
        <source>this place</source>
        <translation>este lugar</translation>
    </message>
    <message>
        <source>everything at this address</source>
        <translation>todo lo que hay en esta dirección</translation>
    </message>
    <message>
        <source>this service, wherever it is</source>
        <translation>este servicio, esté donde esté</translation>
    </message>
    <message>
        <source>the whole organization</source>
        <translation>toda la organización</translation>
    </message>
    <message>
        <source>Stands below the line, for example for which people. Nobody&apos;s name.</source>
        <translation>Va debajo de la línea, por ejemplo para quiénes. Ningún nombre.</translation>
    </message>
    <message>
        <source>True of</source>
        <translation>Vale para</translation>
    </message>
    <message>
        <source>Who comes or gets to know</source>
        <translation>Quién llega o se entera</translation>
    </message>
    <message>
        <source>Space ticks one.</source>
        <translation>La barra espaciadora marca.</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>How we know</source>
        <translation>Cómo lo sabemos</translation>
    </message>
    <message>
        <source>Day on which we learned it</source>
        <translation>Día en que lo supimos</translation>
    </message>
</context>
<context>
    <name>ValueCountsModel</name>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>A rule speaks of it</source>
        <translation>Una regla habla de él</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>WaitingModel</name>
    <message>
        <source>What it says</source>
        <translation>Qué dice</translation>
    </message>
    <message>
        <source>What a yes changes</source>
        <translation>Qué cambia con su sí</translation>
    </message>
    <message>
        <source>From {source}, {date}.</source>
        <translation>De {source}, {date}.</translation>
    </message>
    <message>
        <source>From a field worker, {date}.</source>
        <translation>De alguien del equipo, {date}.</translation>
    </message>
</context>
<context>
    <name>WaitingPanel</name>
    <message numerus="yes">
        <source>%Ln thing(s) from files wait(s) for your yes</source>
        <translation>
            <numerusform>%Ln cosa de archivos espera su sí</numerusform>
            <numerusform>%Ln cosas de archivos esperan su sí</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of this counts yet. Tick what you know to be right; the rest stays as it is.</source>
        <translation>Nada de esto cuenta todavía. Marque lo que sabe que es cierto; lo demás se queda como está.</translation>
    </message>
    <message>
        <source>Nothing from a file waits for a yes now.</source>
        <translation>Ahora nada de un archivo espera un sí.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Accept what is ticked</source>
        <translation>Aceptar lo marcado</translation>
    </message>
    <message>
        <source>Accept {ticked} of {count}</source>
        <translation>Aceptar {ticked} de {count}</translation>
    </message>
</context>
<context>
    <name>WithdrawPart</name>
    <message>
        <source>Withdraw this service</source>
        <translation>Retirar este servicio</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>It is still found, says that it is withdrawn, and comes last. You can list it again.</source>
        <translation>Todavía se encuentra, dice que está retirado y aparece al final. Puede volver a ponerlo en la lista.</translation>
    </message>
    <message>
        <source>Why it is withdrawn</source>
        <translation>Por qué se retira</translation>
    </message>
    <message>
        <source>It stays in the history with the reason.</source>
        <translation>Se queda en el historial con la razón.</translation>
    </message>
    <message>
        <source>The service, at all its places</source>
        <translation>El servicio, en todos sus lugares</translation>
    </message>
    <message>
        <source>Only at this place</source>
        <translation>Solo en este lugar</translation>
    </message>
    <message>
        <source>Where it is withdrawn</source>
        <translation>Dónde se retira</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
</context>
<context>
    <name>Withdrawal</name>
    <message>
        <source>Why it is withdrawn</source>
        <translation>Por qué se retira</translation>
    </message>
    <message>
        <source>It stays in the history with the reason.</source>
        <translation>Se queda en el historial con la razón.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>I looked at the clock, and withdraw it.</source>
        <translation>Miré el reloj y lo retiro.</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Something happened there</source>
        <translation>Algo pasó allí</translation>
    </message>
    <message>
        <source>Reports differ</source>
        <translation>Los informes no coinciden</translation>
    </message>
    <message>
        <source>Waits for your yes</source>
        <translation>Espera su sí</translation>
    </message>
    <message>
        <source>Check or report too old</source>
        <translation>Revisión o informe vencido</translation>
    </message>
    <message>
        <source>Nobody has checked well enough</source>
        <translation>Nadie lo ha revisado lo suficiente</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>desde el {date}</translation>
    </message>
    <message>
        <source>Nobody has checked</source>
        <translation>Nadie lo ha revisado</translation>
    </message>
    <message>
        <source>Still to check</source>
        <translation>Falta revisar</translation>
    </message>
</context>
<context>
    <name>WorkCount</name>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln lugar</numerusform>
            <numerusform>%Ln lugares</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkFilters</name>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n necesidad</numerusform>
            <numerusform>%n necesidades</numerusform>
        </translation>
    </message>
    <message>
        <source>Any need</source>
        <translation>Cualquier necesidad</translation>
    </message>
    <message>
        <source>Opens the list of needs.</source>
        <translation>Abre la lista de necesidades.</translation>
    </message>
    <message>
        <source>Shows only these.</source>
        <translation>Muestra solo estos.</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Cerca de</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Shows the whole work list.</source>
        <translation>Muestra toda la lista de trabajo.</translation>
    </message>
</context>
<context>
    <name>WorkListPart</name>
    <message>
        <source>Places to work on</source>
        <translation>Lugares por atender</translation>
    </message>
    <message>
        <source>Enter assesses a place, Space reads it.</source>
        <translation>Intro evalúa un lugar, Espacio lo lee.</translation>
    </message>
    <message>
        <source>Assess this place</source>
        <translation>Evaluar este lugar</translation>
    </message>
    <message>
        <source>Show it in Find</source>
        <translation>Verlo en Buscar</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) to work on, the most pressing reason first. Counted on {date}.</source>
        <translation>
            <numerusform>%Ln lugar por atender. Contado el {date}.</numerusform>
            <numerusform>%Ln lugares por atender, primero la razón más urgente. Contado el {date}.</numerusform>
        </translation>
    </message>
    <message>
        <source>No place on the work list fits what is picked here. Counted on {date}.</source>
        <translation>Ningún lugar de la lista de trabajo corresponde a lo que eligió aquí. Contado el {date}.</translation>
    </message>
    <message>
        <source>There is no place to work on: the directory is empty. Import a directory file first.</source>
        <translation>No hay lugares por atender: el directorio está vacío. Importe primero un archivo de directorio.</translation>
    </message>
    <message>
        <source>Counted on {date}: places in the directory: {places}; with a reason to ask again: 0. That says how old our checks are, not what they found.</source>
        <translation>Contado el {date}: lugares en el directorio: {places}; con razón para preguntar de nuevo: 0. Eso dice qué tan viejas son nuestras revisiones, no qué hallaron.</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Save list for calls…</source>
        <translation>Guardar lista para llamar…</translation>
    </message>
    <message>
        <source>Saves the places shown as a table to call through.</source>
        <translation>Guarda los lugares mostrados como una tabla para llamar.</translation>
    </message>
    <message>
        <source>Read answers…</source>
        <translation>Leer respuestas…</translation>
    </message>
    <message>
        <source>Reads such a table back. You see what it would change before anything is changed.</source>
        <translation>Lee de nuevo esa tabla. Usted ve qué cambiaría antes de que cambie algo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) from files wait(s) for your yes</source>
        <translation>
            <numerusform>%Ln cosa de archivos espera su sí</numerusform>
            <numerusform>%Ln cosas de archivos esperan su sí</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkerTexts</name>
    <message>
        <source>Review these sentences</source>
        <translation>Revisar estas frases</translation>
    </message>
    <message>
        <source>See who reviewed them</source>
        <translation>Ver quién las revisó</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) here. A draft is not printed.</source>
        <translation>
            <numerusform>Aquí hay %Ln borrador. Un borrador no se imprime.</numerusform>
            <numerusform>Aquí hay %Ln borradores. Un borrador no se imprime.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkersStreet</name>
    <message>
        <source>Hide the street</source>
        <translation>Ocultar la calle</translation>
    </message>
    <message>
        <source>Show the street (workers only)</source>
        <translation>Mostrar la calle (solo quien trabaja aquí)</translation>
    </message>
    <message>
        <source>Only on this screen. Never on a sheet or in a file.</source>
        <translation>Solo en esta pantalla. Nunca en una hoja ni en un archivo.</translation>
    </message>
</context>
<context>
    <name>WrongHere</name>
    <message>
        <source>Something is wrong here</source>
        <translation>Algo está mal aquí</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>What is wrong? It stays on this computer until you write it to a file.</source>
        <translation>¿Qué está mal? Se queda en esta computadora hasta que usted lo escriba en un archivo.</translation>
    </message>
    <message>
        <source>Say in a few words what is wrong.</source>
        <translation>Diga en pocas palabras qué está mal.</translation>
    </message>
    <message>
        <source>Not needed.</source>
        <translation>No es necesario.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Mark it</source>
        <translation>Marcar</translation>
    </message>
</context>
<context>
    <name>_Asking</name>
    <message>
        <source>Say this when you asked the place itself, or were there, and all that stands here is still so.</source>
        <translation>Dígalo si preguntó al lugar mismo, o estuvo allí, y todo lo que está escrito aquí sigue siendo así.</translation>
    </message>
    <message>
        <source>Day of the check</source>
        <translation>Día de la revisión</translation>
    </message>
    <message>
        <source>Yes, I checked it</source>
        <translation>Sí, lo revisé</translation>
    </message>
</context>
<context>
    <name>_Change</name>
    <message>
        <source>Now: </source>
        <translation>Ahora: </translation>
    </message>
    <message>
        <source>Stays, with something else below it: </source>
        <translation>Se queda, con algo más debajo: </translation>
    </message>
    <message>
        <source>After: </source>
        <translation>Después: </translation>
    </message>
    <message>
        <source>This reads better than before. I say yes to: {line}</source>
        <translation>Esto se lee mejor que antes. Digo que sí a: {line}</translation>
    </message>
</context>
<context>
    <name>_DomainRow</name>
    <message>
        <source>As one place: </source>
        <translation>Como un solo lugar: </translation>
    </message>
    <message>
        <source>This reads better than before. I say yes to: {line}</source>
        <translation>Esto se lee mejor que antes. Digo que sí a: {line}</translation>
    </message>
</context>
<context>
    <name>_Found</name>
    <message>
        <source>Written down as: {fact}</source>
        <translation>Se anota como: {fact}</translation>
    </message>
    <message>
        <source>What is it? Tick it and say how often.</source>
        <translation>¿Qué es? Márquelo y diga cada cuánto.</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Now: </source>
        <translation>Ahora: </translation>
    </message>
    <message>
        <source>Stays, with something else below it: </source>
        <translation>Se queda, con algo más debajo: </translation>
    </message>
    <message>
        <source>After: </source>
        <translation>Después: </translation>
    </message>
    <message>
        <source>Less speaks against the place than before. I say yes to: {line}</source>
        <translation>Menos cosas hablan en contra del lugar que antes. Digo que sí a: {line}</translation>
    </message>
</context>
<context>
    <name>_NameField</name>
    <message>
        <source>Name on this sheet instead of: {title}</source>
        <translation>Nombre en esta hoja en lugar de: {title}</translation>
    </message>
    <message>
        <source>Another name, for this sheet alone</source>
        <translation>Otro nombre, solo para esta hoja</translation>
    </message>
</context>
<context>
    <name>_Past</name>
    <message>
        <source>Say something newer in its place</source>
        <translation>Decir algo más nuevo en su lugar</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Retirarlo</translation>
    </message>
    <message>
        <source>The place&apos;s own answer</source>
        <translation>Lo que contesta el lugar</translation>
    </message>
</context>
<context>
    <name>_PhoneRow</name>
    <message>
        <source>Phone: {number}</source>
        <translation>Teléfono: {number}</translation>
    </message>
    <message>
        <source>Copy phone</source>
        <translation>Copiar teléfono</translation>
    </message>
</context>
</TS>
