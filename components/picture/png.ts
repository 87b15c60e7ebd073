/**
 * Draws an SVG as PNG; in the browser only.
 * @param scale pixels of the PNG a pixel of the SVG: two keep small text sharp
 * @throws when the browser cannot draw it
 */
export async function pngPicture(svg: string, scale = 2): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    const context = canvas.getContext("2d");
    if (!context) throw new Error("This browser has no canvas to draw on.");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error("This browser made no PNG of the picture."));
      }, "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
